/**
 * What the holiday library has otherwise than the law, as of 28 November 2026; each names the law it goes by, not yet read again at its source. `only` and `not` are
 * regions (ISO 3166-2 without the country); without them the correction is for the country and all its regions. `MM-DD`
 * counts every year. To be looked through with each update of the library and at the end of the year.
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

export const HOLIDAY_CORRECTIONS: HolidayCorrection[] = [
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
    country: 'CN',
    add: {
      ...{
        '2026-01-02': '元旦',
        '2026-02-16': '春节',
        '2026-02-17': '春节',
        '2026-02-18': '春节',
        '2026-02-19': '春节',
      },
      ...{ '2026-02-20': '春节', '2026-02-23': '春节', '2026-04-06': '清明节', '2026-05-04': '劳动节' },
      ...{ '2026-05-05': '劳动节', '2026-10-05': '国庆节', '2026-10-06': '国庆节', '2026-10-07': '国庆节' },
      ...{ '2027-02-08': '春节' },
    },
    source:
      'State Council schedule for 2026 (Guobanfa); 2027 by Order 795 (four days from the eve) until its schedule is out',
  },
  { country: 'CN', drop: ['06-01'], source: 'Order 795 of the State Council: for children only' },
  {
    country: 'TW',
    add: {
      ...{ '2026-02-27': '和平紀念日', '2026-04-03': '兒童節', '2026-05-01': '勞動節', '2026-09-28': '孔子誕辰紀念日' },
      ...{ '2026-10-09': '國慶日', '2026-10-26': '臺灣光復節', '2026-12-25': '行憲紀念日' },
      ...{ '2027-02-04': '小年夜', '2027-02-09': '春節', '2027-04-06': '兒童節', '2027-04-30': '勞動節' },
      ...{ '2027-09-28': '孔子誕辰紀念日', '2027-10-25': '臺灣光復節', '2027-12-24': '行憲紀念日' },
    },
    source: 'Act on memorial days and holidays of 2025; a Saturday is taken on Friday, a Sunday on Monday',
  },
  {
    country: 'KR',
    add: { '2026-02-16': '설날', '2026-06-03': '지방선거일' },
    drop: ['2026-02-19'],
    source:
      'Regulations on holidays of public offices: the day before Seollal to the day after; day of local elections',
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
    country: 'SG',
    add: { '2027-03-10': 'Hari Raya Puasa', '2027-05-17': 'Hari Raya Haji', '2027-05-20': 'Vesak Day' },
    drop: ['2027-03-09'],
    source: 'Ministry of Manpower, public holidays 2027',
  },
  {
    country: 'MY',
    add: { '2026-03-23': 'Hari Raya Aidilfitri', '2026-06-02': 'Hari Wesak' },
    source: 'Holidays Act 1951, s. 2(2): the next day that is no holiday',
  },
  {
    country: 'TH',
    add: { '2026-06-01': 'วันวิสาขบูชา', '2026-12-07': 'วันพ่อแห่งชาติ' },
    source: 'Cabinet resolution on substitute holidays 2026',
  },
  {
    country: 'VN',
    add: { '2026-04-27': 'Giỗ Tổ Hùng Vương', '2026-09-01': 'Quốc khánh' },
    source:
      'Labour Code 2019, art. 111 and 112: two days at National Day; a holiday on a day of rest is taken after it',
  },
  {
    country: 'AE',
    add: { '2026-05-26': 'Arafat Day', '12-03': 'National Day' },
    drop: ['2026-01-16', '2026-02-18', '2027-01-05', '2027-02-08'],
    source: 'Cabinet Resolution 27 of 2024 on public holidays',
  },
  {
    country: 'RU',
    add: { '2026-01-09': 'Выходной день', '2026-05-11': 'Выходной день', '2026-12-31': 'Выходной день' },
    source: 'Government decree on the transfer of days off in 2026',
  },
  {
    country: 'IN',
    add: {
      ...{
        '2026-03-04': 'Holi',
        '2026-03-26': 'Ram Navami',
        '2026-03-31': 'Mahavir Jayanti',
        '2026-05-01': 'Buddha Purnima',
      },
      ...{
        '2026-05-27': 'Id-ul-Zuha',
        '2026-06-26': 'Muharram',
        '2026-08-26': 'Milad-un-Nabi',
        '2026-09-04': 'Janmashtami',
      },
      ...{ '2026-10-20': 'Dussehra', '2026-11-24': 'Guru Nanak’s Birthday' },
    },
    source: 'Department of Personnel and Training, gazetted holidays 2026',
  },
];
