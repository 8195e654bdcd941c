import { copyBuilds } from '../../firefox/support/copy-builds';

export default () => copyBuilds('firefox-mv3-e2e');
