/**
 * Some versions of Node decode "windows-1252" as Latin 1, so that quotes and dashes (0x80 to 0x9F) come out as control
 * characters; browsers do not. Importing this mends `TextDecoder` where it is so.
 */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const Native = globalThis.TextDecoder;
if (new Native('windows-1252').decode(Uint8Array.of(0x93)) !== '“') {
  globalThis.TextDecoder = class extends Native {
    override decode(...args: Parameters<TextDecoder['decode']>): string {
      const text = super.decode(...args);
      if (this.encoding !== 'windows-1252') return text;
      return text.replace(/[\u0080-\u009f]/g, (char) => SPECIAL.charAt(char.charCodeAt(0) - 0x80));
    }
  };
}
