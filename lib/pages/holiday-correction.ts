/**
 * A difference of the holiday library from the law. `only` and `not` are regions (ISO 3166-2 without the country; '' where none is
 * chosen); without them the correction is for the country and all its regions. `MM-DD` counts every year.
 */
export interface HolidayCorrection {
  country: string;
  only?: string[];
  not?: string[];
  /** Date → name; a day off that the library lacks. */
  add?: Record<string, string>;
  /** Days that are worked on. */
  drop?: string[];
  source: string;
}
