/** Label sets as the page writes them. */
export const DRAFT = ['^all', '^r', '^r_bt'];
export const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl'];
/** A mail to oneself also lands in the inbox, unread. */
export const TO_SELF = ['^i', '^u'];
/** [I] No recording of a scheduled send exists; only `^scheduled` without `^pfg` is known from field notes. */
export const SCHEDULE = ['^all', '^f_bt', '^f_btns', '^f_cl', '^scheduled'];
export const ARCHIVE = '^a';
/** What the minimal answer of 2019 takes away once a send is at the server. */
export const SETTLED = ['^r', '^r_btms', '^f_clns', '^f_btns', '^r_btns', '^scheduled_ns'];
