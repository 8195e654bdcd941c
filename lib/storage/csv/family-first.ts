/** Scripts whose family names come first: Japanese, Chinese, Korean. */
export const FAMILY_FIRST = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
