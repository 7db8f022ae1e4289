import { describe, expect, it } from 'vitest';
import { readPersonName } from '../../../src/gazetteer/forms/person-name';

describe('a personal name taken apart', () => {
  it.each<[string, string[], boolean]>([
    ['Hu Binchen', ['hu'], true],
    ['Xi Jinping', ['xi'], true],
    ['Wang Yi', ['wang'], true],
    ['Chow Hang-tung', ['chow'], true],
    ['Kim Jong Yang', ['kim'], true],
    ['Lee Kuan Yew', ['lee'], true],
    ['Zheng Yanxiong', ['zheng'], true],
    ["Chen Min'er", ['chen'], true],
    ['Han Duck-soo', ['han'], true],
    ['Roh Moo-hyun', ['roh'], true],
    ['Pak Thae-song', ['pak'], true],
    ['Chan Tsz-wah', ['chan'], true],
    ['Lee Fisher', ['fisher'], false],
    ['Nathan Law', ['law'], false],
    ['Lee Allen', ['allen'], false],
    ['Kim Hargrave', ['hargrave'], false],
    ['An Wang', ['wang'], false],
    ['Ahmed Naser Al-Raisi', ['al-raisi', 'raisi'], false],
    ['Luke de Pulford', ['de pulford', 'pulford'], false],
    ['Ursula von der Leyen', ['von der leyen', 'leyen'], false],
    ['Pedro Gómez Toral', ['toral', 'gomez toral', 'gomez'], false],
    ['Carroll A. Campbell, Jr.', ['campbell'], false],
    ['Sir Keir Starmer', ['starmer'], false],
  ])('%s is called %j', (text, family, familyFirst) => {
    expect(readPersonName(text)).toMatchObject({ family, familyFirst });
  });

  it.each(['Madonna', 'Zog I of Albania', 'Elizabeth II', 'Christian minister'])(
    '%s has no family name',
    (text) => {
      expect(readPersonName(text)).toBeUndefined();
    },
  );
});
