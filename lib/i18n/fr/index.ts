import common from './common.json';
import data from './data.json';
import health from './health.json';
import options from './options.json';
import overlay from './overlay.json';
import popup from './popup.json';
import prospects from './prospects.json';
import sync from './sync.json';
import why from './why.json';

export const words = { common, data, health, options, overlay, popup, prospects, sync, why };
