import common from './common.json';
import data from './data.json';
import health from './health.json';
import insights from './insights.json';
import options from './options.json';
import overlay from './overlay.json';
import popup from './popup.json';
import prospects from './prospects.json';
import sync from './sync.json';
import why from './why.json';

export const words = { common, data, health, insights, options, overlay, popup, prospects, sync, why };
