import type { HolidayCorrection } from './holiday-correction';
import { ASIAN_CORRECTIONS } from './holiday-corrections-asia';

/**
 * What the holiday library has otherwise than the law, as of 28 November 2026; each names the law it goes by, not yet read again
 * at its source. To be looked through with each update of the library and at the end of the year.
 */
export const HOLIDAY_CORRECTIONS: HolidayCorrection[] = [
  ...ASIAN_CORRECTIONS,
  {
    country: 'BR',
    only: ['AM', 'MT', 'RJ', 'SP'],
    add: { '11-20': 'Dia Nacional de Zumbi e da Consciência Negra' },
    source: 'Lei 14.759/2023: national since 2024; these states had a law of their own before',
  },
  {
    country: 'BR',
    drop: ['2026-10-04', '2026-10-25'],
    source: 'Election days are Sundays and no holidays (Lei 9.504/1997)',
  },
  { country: 'CA', only: ['ON'], drop: ['easter-monday'], source: 'Employment Standards Act, 2000 (Ontario), s. 1' },
  {
    country: 'CA',
    only: ['BC', 'MB', 'NT', 'NU', 'PE', 'YT'],
    add: { '09-30': 'National Day for Truth and Reconciliation' },
    source: 'Provincial acts of 2022 to 2024, such as the BC National Day for Truth and Reconciliation Act',
  },
  {
    country: 'ES',
    not: ['MD'],
    drop: ['2027-05-03'],
    source: 'Estatuto de los Trabajadores, art. 37.2: only Sundays are moved',
  },
  {
    country: 'ES',
    only: ['VC'],
    add: { '10-09': 'Día de la Comunitat Valenciana' },
    source: 'Decreto del Consell, calendario laboral de la Comunitat Valenciana',
  },
  {
    country: 'GB',
    only: ['SCT'],
    add: { '2026-06-15': 'World Cup bank holiday' },
    source: 'Royal proclamation for a bank holiday in Scotland on 15 June 2026',
  },
  {
    country: 'HU',
    add: { '2026-01-02': 'Pihenőnap', '2026-08-21': 'Pihenőnap', '2026-12-24': 'Pihenőnap' },
    source: 'Decree on the order of work around public holidays in 2026; Saturdays are worked for them',
  },
  {
    country: 'BG',
    add: {
      ...{ '2026-05-25': 'Почивен ден', '2026-09-07': 'Почивен ден', '2026-12-28': 'Почивен ден' },
      ...{ '2027-05-04': 'Почивен ден', '2027-12-27': 'Почивен ден', '2027-12-28': 'Почивен ден' },
    },
    source: 'Labour Code, art. 154(2): the working days after a holiday on a weekend',
  },
  {
    country: 'RU',
    add: { '2026-01-09': 'Выходной день', '2026-05-11': 'Выходной день', '2026-12-31': 'Выходной день' },
    source: 'Government decree on the transfer of days off in 2026',
  },
  {
    country: 'AR',
    add: { '2026-03-23': 'Día no laborable', '2026-07-10': 'Día no laborable', '2026-12-07': 'Día no laborable' },
    source: 'Resolución 164/2025 (Jefatura de Gabinete): bridging days of 2026; those of 2027 are not known yet',
  },
  {
    country: 'ES',
    only: ['GA'],
    add: { '2026-06-24': 'San Xoán' },
    source: 'Decreto da Xunta de Galicia, calendario laboral 2026',
  },
  {
    country: 'SK',
    add: { '2027-09-15': 'Sviatok Panny Márie Sedembolestnej' },
    source: 'Act 241/1993: 8 May and 15 September were worked on in 2026 only',
  },
  {
    country: 'GB',
    only: [''],
    add: {
      ...{
        '2026-08-31': 'Summer bank holiday',
        '2027-08-30': 'Summer bank holiday',
        '2028-08-28': 'Summer bank holiday',
      },
      ...{ '2029-08-27': 'Summer bank holiday', '2030-08-26': 'Summer bank holiday' },
    },
    source: 'Banking and Financial Dealings Act 1971; where no nation is chosen, England is meant',
  },
  {
    country: 'AU',
    only: ['SA'],
    add: { '2027-04-26': 'Anzac Day' },
    source: 'Public Holidays Act 2023 (South Australia): a Sunday is taken on Monday',
  },
  {
    country: 'CH',
    only: ['NE'],
    drop: ['2026-06-04', '2027-05-27'],
    source: 'Corpus Christi is kept in the commune of Le Landeron only',
  },
  {
    country: 'CY',
    add: {
      ...{ '2026-02-23': 'Καθαρά Δευτέρα', '2027-03-15': 'Καθαρά Δευτέρα' },
      ...{ '2026-06-01': 'Κατακλυσμός', '2027-06-21': 'Κατακλυσμός' },
    },
    drop: ['2026-02-24', '2027-03-16'],
    source: 'Clean Monday is 48 days before Orthodox Easter, Kataklysmos 50 days after it',
  },
  {
    country: 'US',
    only: [''],
    add: { '2028-11-10': 'Veterans Day (substitute day)' },
    source: '5 U.S.C. 6103(b): a holiday on a Saturday is taken on the Friday before',
  },
  {
    country: 'UA',
    drop: ['01-02', '2027-01-04'],
    source: 'Labour Code, art. 73: 1 January alone',
  },
  {
    country: 'EC',
    add: {
      '10-09': 'Independencia de Guayaquil',
      '2026-05-25': 'Batalla de Pichincha',
      '2027-10-08': 'Independencia de Guayaquil',
    },
    drop: ['09-10', '2026-04-02', '2027-03-25', '2027-10-09'],
    source: 'Ley Orgánica Reformatoria a la LOSEP, 2016: a Saturday is taken on Friday, a Sunday on Monday',
  },
  {
    country: 'CR',
    add: { '08-31': 'Día de la Persona Negra', '12-01': 'Abolición del Ejército' },
    drop: ['2026-10-09', '2027-10-12'],
    source: 'Código de Trabajo, art. 148 (Ley 9875 and Ley 10050)',
  },
];
