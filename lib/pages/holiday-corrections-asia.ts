import type { HolidayCorrection } from './holiday-correction';

/** Of countries whose feasts follow the moon, or whose days off are decreed year by year: to be renewed at the end of the year. */
export const ASIAN_CORRECTIONS: HolidayCorrection[] = [
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
  {
    country: 'IN',
    add: {
      ...{
        '2027-03-10': 'Id-ul-Fitr',
        '2027-03-22': 'Holi',
        '2027-05-17': 'Id-ul-Zuha',
        '2027-05-20': 'Buddha Purnima',
      },
      ...{ '2027-10-29': 'Diwali' },
    },
    source: 'Gazetted holidays by the calendar of the moon, until the list of 2027 is out',
  },
  {
    country: 'KR',
    add: { '05-01': '노동절' },
    source: 'Act on the designation of Labour Day: a paid day off for all who are employed',
  },
  {
    country: 'PH',
    add: {
      ...{
        '08-21': 'Ninoy Aquino Day',
        '11-01': 'All Saints’ Day',
        '12-08': 'Immaculate Conception',
        '12-31': 'Last Day of the Year',
      },
      ...{ '2026-02-17': 'Chinese New Year', '2026-11-02': 'All Souls’ Day', '2026-12-24': 'Christmas Eve' },
    },
    source: 'Republic Acts 9492 and 10966; Proclamation 1006 of 2025: special days on which nobody works',
  },
];
