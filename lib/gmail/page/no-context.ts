/** Stands in for WXT's content-script context in the adapter's bundle, see wxt.config.ts. */
export class ContentScriptContext {}
