/** The given names that papers print most often, as keys. Other words may be given names all the same. */
const GIVEN = new Set(
  (
    'aaron abdul abdullah abigail adam adrian agnes ahmad ahmed aisha alan albert alberto alejandro alex alexander alexandra ' +
    'alexis alfred ali alice alicia alison allen amanda amber amina amy ana andre andrea andrei andrew andy angela anita ann ' +
    'anna anne annie anthony antonio april arthur ashley austin barbara becky ben benjamin bernard beth bethany betty beverly ' +
    'bill billy bob bobby brad bradley brandon brenda brent brian bruce bryan caleb calvin cameron carl carla carlos carol ' +
    'caroline carolyn catherine cathy charlene charles charlie charlotte cheryl chloe chris christian christina christine ' +
    'christopher cindy claire clara clare claudia colin connie connor craig crystal cynthia dale dan daniel danielle danny ' +
    'darren dave david dawn dean deborah debra dennis derek diana diane diego dominic donald donna doris dorothy doug douglas ' +
    'duncan dylan ed eddie edgar edith edward edwin eileen elaine eleanor elena eli elizabeth ella ellen emily emma eric erica ' +
    'erik erin ernest esther ethan eugene eva evan evelyn fatima felix fernando fiona florence frances francis francisco frank ' +
    'fred frederick gabriel gail gareth gary gavin gemma geoffrey george gerald geraldine gilbert gina giovanni gladys glen ' +
    'glenn gloria gordon grace graham greg gregory hannah harold harriet harry hassan heather hector helen henry herbert holly ' +
    'howard hugh hussein ian ibrahim irene isaac isabel ivan jack jackie jackson jacob jacqueline jake james jamie jan jane janet ' +
    'janice jason jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joanne joe joel ' +
    'johannes john johnny jon jonathan jordan jorge jose joseph joshua joyce juan juanita judith judy julia julian julie june ' +
    'justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin kim kimberly kirsty ' +
    'kristen kumar kurt kyle lara larry laura lauren laurence lawrence leah lee leo leon leonard leslie liam lillian linda lisa ' +
    'lloyd logan lois lorraine louis louise lucas lucy luigi luis luke lydia lynn madison malcolm marc marco marcus margaret ' +
    'maria mariam marie marilyn mario marion marjorie mark marlene martha martin marvin mary matt matthew maureen maurice ' +
    'maxwell megan melanie melissa michael michelle miguel mike mildred mohamed mohammad mohammed molly monica morgan muhammad ' +
    'mustafa nadia nancy naomi natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel noah nora norma norman ' +
    'olga oliver olivia omar oscar owen pablo pamela pat patricia patrick paul paula pauline pedro peggy penny peter phil philip ' +
    'phillip phyllis pierre priya rachel rafael raj ralph ramon randall randy ravi ray raymond rebecca regina renee rex ricardo ' +
    'richard rick ricky rita rob robert roberto robin rodney roger roland ron ronald rosa rosemary ross roy ruby rupert russell ' +
    'ruth ryan sally salma sam samantha samuel sandra sanjay sara sarah scott sean sebastian sergei shane shannon sharon shaun ' +
    'sheila shelley shirley simon sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen steve steven stewart ' +
    'stuart sue susan suzanne sylvia tamara tanya tara ted teresa terence terry thelma theo theodore theresa thomas tiffany tim ' +
    'timothy tina todd tom tommy tony tracey tracy trevor tyler ursula valerie vanessa vera veronica victor victoria vincent ' +
    'viola virginia vivian vladimir wallace walter wanda warren wayne wendy wesley will william winston yusuf yvonne zachary zoe'
  ).split(' '),
);

/** Whether a key is a given name that many bear. */
export function isGivenName(key: string): boolean {
  return GIVEN.has(key);
}
