import { describe, expect, it } from 'vitest';
import { familyLast, givenName, inSpokenOrder } from '@/lib/domain/compose/person-name';

describe('a name', () => {
  it.each([
    ['Lee, Ann', 'Ann Lee'],
    ['Bell, Walt J.', 'Walt J. Bell'],
    ['van der Berg, Joost', 'Joost van der Berg'],
    ["O'Dell, Sam", "Sam O'Dell"],
    ['Müller-Weiß,Jörg', 'Jörg Müller-Weiß'],
    ['AMES, VERA', 'VERA AMES'],
    ['Lee, J.', 'J. Lee'],
    ['Ann Lee', 'Ann Lee'],
    ['Lind, MBA', 'Lind, MBA'],
    ['Lind, CFO', 'Lind, CFO'],
    ['Zoë Lind, MBA', 'Zoë Lind, MBA'],
    ['Ann Lee, Buyer', 'Ann Lee, Buyer'],
    ['Quill, Inc.', 'Quill, Inc.'],
    ['Lee, Ann, Quill AB', 'Lee, Ann, Quill AB'],
    ['Quill, Ann Lee', 'Quill, Ann Lee'],
    ['Lee,', 'Lee,'],
    ['Lind, aBC', 'aBC Lind'],
    ['Lind, ABc', 'ABc Lind'],
    ['LINDt, CFO', 'LINDt, CFO'],
    ['tLIND, CFO', 'tLIND, CFO'],
    ['山田 太郎', '山田 太郎'],
    ['', ''],
  ])('%j is said %j', (name, said) => {
    expect(inSpokenOrder(name)).toBe(said);
  });

  it.each([
    ['Ann Lee', 'Ann'],
    ['Ann', 'Ann'],
    ['Dr. Ann Lee', 'Ann'],
    ['Prof. Dr. Ann Lee', 'Ann'],
    ['Herr Jörg Weiß', 'Jörg'],
    ['Mme Zoé Roy', 'Zoé'],
    ['Lee, Ann', 'Ann'],
    ['Dr. Lee', 'Dr. Lee'],
    ['Frau Roth', 'Frau Roth'],
    ['Dr.', 'Dr.'],
    ['Dr.  Ann  Lee', 'Ann'],
    ['Dr.  Lee', 'Dr. Lee'],
    ['山田 太郎', '山田'],
    [' ', ''],
  ])('%j is greeted as %j', (name, greeted) => {
    expect(givenName(name)).toBe(greeted);
  });

  it.each([
    ['García López, Ana', 'Ana García López'],
    ['Huber, Anna Lena', 'Anna Lena Huber'],
    ['DUPONT Jean', 'Jean DUPONT'],
    ['LE GALL Anne', 'Anne LE GALL'],
    ['Meier Hans', 'Meier Hans'],
    ['DUPONT', 'DUPONT'],
    ['Huber,Anna', 'Anna Huber'],
    ['Huber, Anna, Graz', 'Huber, Anna, Graz'],
    ['Jean DUPONT Marie', 'Jean DUPONT Marie'],
  ])('%j, known to begin with the family name, is said %j', (name, said) => {
    expect(familyLast(name)).toBe(said);
  });
});
