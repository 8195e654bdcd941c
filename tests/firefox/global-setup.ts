import { copyBuilds } from './support/copy-builds';

export default () => copyBuilds('firefox-mv3-e2e', 'firefox-mv3-team-e2e');
