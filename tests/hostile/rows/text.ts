import { article, during, PROSE, type Row } from '../row';

const COMMITTEE =
  ' of the Ministry of Public Security in China joined the Executive Committee of Interpol.';
/** China is known to everybody, and is not marked. */
const BODIES = ['Executive Committee of Interpol', 'Ministry of Public Security'];
const ALL = ['Hu Binchen', ...BODIES];

/** What text can be made of: marks stand on the right letters, or not at all. */
export const TEXT: readonly Row[] = [
  {
    title: 'P27 an edit inside a marked word takes the mark away, and one beside it moves it',
    html: article(
      `<p id="first">Hu Binchen${COMMITTEE}</p><p id="second">On Monday Safeguard Defenders spoke of it.</p>`,
    ),
    act: during(`document.getElementById('first').firstChild.replaceData(0, 2, 'Xu');
      document.getElementById('second').firstChild.insertData(0, 'Later, and again ');`),
    names: ['safeguard-defenders'],
    not: ['hu-binchen'],
    marked: [...BODIES, 'Safeguard Defenders'],
  },
  {
    title: 'P29 up to three characters without width inside a name are passed over, four are not',
    html: article(
      `<p>Hu Bin\u200B\u200C\u2060chen${COMMITTEE}</p><p>Peter\u200B\u200B\u200B\u200B Dahlin spoke.</p>`,
    ),
    not: ['peter-dahlin'],
    marked: ['Hu Bin\u200B\u200C\u2060chen', ...BODIES],
  },
  {
    title: 'P30 turned writing and its controls around names leave the marks on the right letters',
    html: article(
      `<p dir="rtl">\u202EHu Binchen\u202C${COMMITTEE}</p><p>\u0645\u0631\u062D\u0628\u0627 \u2067Safeguard Defenders\u2069 \u05E9\u05DC\u05D5\u05DD</p>`,
    ),
    names: ['hu-binchen', 'safeguard-defenders'],
    marked: [...ALL, 'Safeguard Defenders'],
  },
  {
    title:
      'P31 surrogate pairs, lone surrogates and joined emoji before a name do not shift its mark',
    html: article(
      `<p>\u{1F469}\u200D\u{1F680}\u{1F600} Hu Binchen \u{1F468}\u200D\u{1F469}\u200D\u{1F467}${COMMITTEE}</p>`,
      'document.getElementById("story").append(Object.assign(document.createElement("p"), { textContent: "\\ud800 Safeguard Defenders \\udfff\\udfff spoke." }))',
    ),
    names: ['hu-binchen', 'safeguard-defenders'],
    marked: [...ALL, 'Safeguard Defenders'],
  },
  {
    title: 'P32 letters that grow or shrink when folded do not shift the mark behind them',
    html: article(
      `<p>\u0130stanbul, Stra\u00DFe, \uFB01nale, \uFDFA, \u0130\u0130\u0130, \uFB03\u1E9E, \u01C4: Hu Binchen${COMMITTEE}</p>`,
    ),
    marked: ALL,
  },
  {
    title: 'P33 Chinese without spaces is marked on its names, and Thai does no harm',
    html: article(
      '<p>\u636E\u65B0\u534E\u793E\u62A5\u9053\uFF0C\u56FD\u9645\u5211\u8B66\u7EC4\u7EC7\u5468\u56DB\u9009\u51FA\u80E1\u5F6C\u90F4\u3002</p><p>\u0E01\u0E32\u0E23\u0E1B\u0E23\u0E30\u0E0A\u0E38\u0E21\u0E2A\u0E21\u0E31\u0E0A\u0E0A\u0E32\u0E43\u0E2B\u0E0D\u0E48\u0E43\u0E19\u0E27\u0E31\u0E19\u0E1E\u0E24\u0E2B\u0E31\u0E2A\u0E1A\u0E14\u0E35</p>',
    ),
    names: ['hu-binchen', 'interpol'],
  },
  {
    title:
      'P34 a name split by inline elements, a word break or a soft hyphen is one name, over a line break it is none',
    html: article(
      `<p><b>Hu</b> <i>Bin</i><span>chen</span>${COMMITTEE}</p><p>Human <wbr>R<wbr>ights Watch and Safe\u00ADguard Defenders met.</p><p>The Red<br>Notice stood.</p>`,
    ),
    names: ['hu-binchen', 'human-rights-watch', 'safeguard-defenders'],
    not: ['red-notice'],
  },
  {
    title: 'P35 a name over the boundary of two blocks is none',
    html: article(
      `${PROSE.replace('Safeguard Defenders', 'the group')}<p>They spoke of Safeguard</p><p>Defenders were not there.</p>`,
    ),
    not: ['safeguard-defenders'],
  },
];
