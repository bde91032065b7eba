/**
 * The most frequent given names and surnames of the United States, lower case, from the public-domain tables of the
 * Census Bureau (1990 given names, 2010 surnames) with the given names of recent birth cohorts (Social Security
 * Administration). They only raise confidence: a rare name is found by its key, its label or its neighbours.
 */
const given = `
aaron abigail adam adrian agnes aiden alan albert alejandro alex alexander alexandra alexis alfred alice alicia allen allison alma alyssa amanda amber amelia amy ana andre andrea
andrew angel angela angelica anita ann anna anne annette annie anthony antonio aria ariana arthur ashley audrey austin autumn ava avery barbara beatrice benjamin bernard bernice bertha beth bethany betty
beverly billy bobby bonnie bradley brandon brandy brenda brent brian brianna brittany brooke bruce bryan caleb calvin cameron camila carl carla carlos carmen carol carole caroline carolyn carrie
catherine cathy cecilia chad charles charlene charlotte chelsea cheryl chester chloe chris christian christina christine christopher cindy claire clara clarence claudia clayton clifford cody colleen connie
connor corey cory courtney craig cristina crystal curtis cynthia daisy dale dan daniel danielle danny darlene darrell darren daryl dave david dean deborah debra denise dennis derek derrick
devin diana diane dianne dolores dominic don donald donna doris dorothy douglas duane dustin dwayne earl eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah
elizabeth ella ellen ellie elsie emily emma eric erica erik erika erin ernest esther ethan ethel eugene eva evan evelyn fatima felicia felix fernando florence floyd frances francis francisco frank
franklin fred frederick gabriel gabriela gail gary gavin gene geneva genevieve george georgia gerald geraldine gerardo gilbert gina gladys glen glenda glenn gloria gordon grace greg gregory guadalupe
gwendolyn hailey hannah harold harper harriet harry harvey hazel heather hector heidi helen henry herbert herman holly howard hugh ian ida imani irene iris irma isaac isabel isabella isaiah ivan jack
jackie jackson jacob jacqueline jaime jake jamal james jamie jan jane janet janice janis jared jasmine jason javier jay jean jeanette jeanne jeff jeffery jeffrey jennifer jenny jeremiah jeremy
jerome jerry jesse jessica jessie jesus jill jim jimmy jo joan joann joanna joanne jocelyn jodi joe joel john johnny jon jonathan jordan jorge jose joseph josephine joshua joy joyce juan juanita
judith judy julia julian julie june justin kaitlyn karen karl katelyn katherine kathleen kathryn kathy katie katrina kayla keisha keith kelly kelsey ken kenneth kenya kerry kevin kim kimberly kirk
kristen kristin kristina kurt kyle lance larry latoya laura lauren laurie lawrence leah leila lena leo leon leona leonard leroy leslie lester lewis liam lillian lily linda lindsay lindsey lisa lloyd
logan lois lonnie loretta lori lorraine louis louise lucas lucia lucille lucy luis luke lydia lynn mabel mackenzie madeline madison malik marc marcia marco marcus margaret maria mariah marian
marianne marie marilyn mario marion marjorie mark marlene marsha marshall martha martin marvin mary mateo matthew maureen maurice max maxine maya megan meghan melanie melinda melissa melvin
mercedes meredith mia michael michele michelle miguel mildred milton mindy minnie miranda misty mohammed molly monica monique morgan muriel myra myrtle nancy naomi natalie natasha nathan nathaniel neil
nelson nicholas nicole nina noah noel nora norma norman olga olive oliver olivia omar oscar owen pablo paige pam pamela patricia patrick patsy paul paula pauline pearl pedro peggy penelope penny perry
peter phil philip phillip phyllis preston priscilla priya rachel rafael raj ralph ramon ramona randall randy raul ravi ray raymond rebecca regina reginald rene renee rhonda ricardo richard rick ricky
riley rita rob robert roberta roberto robin rochelle rodney roger roland ron ronald ronnie rosa rosalie rose rosemary ross roy ruben ruby russell ruth ryan sabrina sally salvador sam samantha samuel sandra
sandy sara sarah savannah scott sean sergio seth shane shannon shari sharon shaun shawn sheila shelby shelly sheri sherri sherry shirley sidney sierra silvia simon sofia sonia sonya sophia sophie stacey
stacy stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sydney sylvia tamara tami tammy tanya tara tasha taylor ted terri terrance terrence terry thelma theodore theresa
thomas tiffany tim timothy tina todd tom tommy toni tony tonya tracey tracy travis trevor tricia tristan troy tyler tyrone valerie vanessa velma vera vernon veronica vicki vickie victor victoria
vincent viola violet virginia vivian wallace walter wanda warren wayne wei wendy wesley whitney willard william willie wilma winifred yolanda yvette yvonne zachary zoe
`;

const family = `
abbott acosta adams adkins aguilar aguirre alexander ali allen allison alvarado alvarez andersen anderson andrews anthony archer armstrong arnold ashley atkins atkinson austin avila ayala bailey baker baldwin ball ballard
banks barber barker barnes barnett barr barrera barrett barron barry bartlett barton bass bates bauer beasley beck becker bell beltran bender benitez benjamin bennett benson benton berg berger bernard berry
bishop black blackburn blackwell blair blake blanchard blankenship blevins bolton bond bonilla booker boone booth bowen bowers bowman boyd boyer boyle bradford bradley bradshaw brady branch brandt bray brennan brewer
bridges briggs brock brooks brown browning bruce bryan bryant buchanan buck buckley bullock burch burgess burke burnett burns burton bush butler byrd cabrera cain calderon caldwell calhoun callahan camacho cameron
campbell campos cannon cantrell cantu cardenas carey carlson carney carpenter carr carrillo carroll carson carter case casey castaneda castillo castro cervantes chambers chan chandler chaney chang chapman chase
chavez chen cherry choi christensen christian chung church cisneros clark clarke clay clayton clements cline cobb cochran coffey cohen cole coleman collier collins colon combs compton conley conner conrad contreras
conway cook cooke cooley cooper copeland cordova cortez costa cowan cox craig crane crawford crosby cross cruz cuevas cummings cunningham curry curtis dalton daniel daniels daugherty davenport davidson davies davila
davis dawson day dean decker delacruz delaney deleon delgado dennis desai diaz dickerson dickson dillon dixon dodson dominguez donaldson donovan dorsey dougherty douglas downs doyle drake dudley duffy duke duncan
dunlap dunn duran durham dyer eaton edwards elliott ellis ellison english erickson escobar esparza espinoza estes estrada evans everett ewing farley farmer farrell faulkner ferguson fernandez ferrell fields figueroa
finley fischer fisher fitzgerald fitzpatrick fleming fletcher flores flowers floyd flynn foley forbes ford foster fowler fox francis franco frank franklin frazier frederick freeman french friedman frost fry frye
fuentes fuller gaines gallagher gallegos galloway galvan gamble garcia gardner garner garrett garrison garza gates gay gentry george gibbs gibson gilbert giles gill gilmore glass glenn glover gomez gonzales gonzalez good
goodman goodwin gordon gould graham grant graves gray green greene greer gregory griffin griffith grimes gross guerra guerrero gupta gutierrez guzman haas hahn hale haley hall hamilton hammond hampton hancock hanna
hansen hanson hardin harding hardy harmon harper harrell harrington harris harrison hart hartman harvey hawkins hayden hayes haynes heath hebert henderson hendricks hendrix henry hensley henson herman hernandez herrera
herring hess hester hickman hicks higgins hill hines hinton ho hobbs hodge hodges hoffman hogan holden holland holloway holmes holt hood hooper hoover hopkins horn horne horton house houston howard howe howell hubbard huber
hudson huff huffman hughes hull humphrey hunt hunter hurley hurst hutchinson huynh ibarra ingram irwin jackson jacobs jacobson james jarvis jefferson jenkins jennings jensen jimenez johns johnson johnston jones jordan
joseph joyce juarez kaiser kane kaufman keith keller kelley kelly kemp kennedy kent kerr khan kim king kirby kirk klein kline knapp knight knox koch kowalski kramer krause krueger lam lamb lambert landry lane lang lara larsen
larson lawrence lawson le leach leblanc lee leon leonard lester levine levy lewis li lin lindsey little liu livingston lloyd logan long lopez love lowe lowery lozano lucas lucero luna lynch lynn lyons macdonald macias mack
madden maddox mahoney maldonado malone mann manning marks marquez marsh marshall martin martinez mason massey mathews mathis matthews maxwell may mayer maynard mayo mcbride mccall mccann mccarthy mccarty mcclain mcclure
mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcgrath mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows medina mejia
melendez melton mendez mendoza mercado mercer merritt meyer meyers meza michael middleton miles miller mills miranda mitchell molina monroe montes montgomery montoya moody moon mooney moore mora morales moran moreno morgan
morris morrison morrow morse morton moses mosley moss moyer mueller mullen mullins munoz murillo murphy murray myers nash navarro neal nelson newman newton nguyen nichols nicholson nielsen nixon noble nolan norman norris norton
novak nunez obrien ochoa oconnell oconnor odom odonnell okafor okonkwo oliver olsen olson oneal oneill orozco orr ortega ortiz osborne owen owens pace pacheco padilla page palmer park parker parks parrish parsons patel patrick patterson
patton paul payne pearson peck pena pennington perez perkins perry person peters petersen peterson petty phelps phillips pierce pittman pitts pollard ponce poole pope porter potter potts powell powers pratt preston price prince
proctor pruitt pugh quinn ramirez ramos ramsey randall randolph rangel rasmussen ray raymond reed reese reeves reid reilly reyes reynolds rhodes rice rich richard richards richardson richmond riley rios ritter rivas rivera rivers
roach robbins roberson roberts robertson robinson robles rocha rodgers rodriguez rogers rojas rollins roman romero rosales rosario rose ross roth rowe rowland roy rubio ruiz rush russell russo ryan salas salazar salinas sampson
sanchez sanders sandoval sanford santana santiago santos sawyer saunders schaefer schmidt schmitt schneider schroeder schultz schwartz scott sellers serrano sexton shaffer shah shannon sharma sharp shaw shea shelton shepard shepherd
sheppard sherman shields short silva simmons simon simpson sims singh singleton skinner sloan small smith snow snyder solis solomon sosa soto sparks spears spence spencer stafford stanley stanton stark steele stein stephens
stephenson stevens stevenson stewart stokes stone stout strickland strong stuart suarez sullivan summers sutton swanson sweeney sweet tanner tate taylor terrell terry thomas thompson thornton todd torres townsend tran travis trevino
trujillo tucker turner tyler underwood valdez valencia valentine valenzuela vance vang vargas vasquez vaughan vaughn vazquez vega velasquez velazquez velez villa villanueva villarreal villegas vincent vo wade wagner walker wall
wallace waller walls walsh walter walters walton wang ward ware warner warren washington waters watkins watson watts weaver webb weber webster weeks weiss welch wells west wheeler whitaker white whitehead whitney wiggins wilcox
wiley wilkerson wilkins wilkinson williams williamson willis wilson winters wise wolf wolfe wong wood woodard woods woodward wright wu wyatt xiong yang yates yoder york young yu zamora zhang zimmerman zuniga
`;

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const commonGivenNames: ReadonlySet<string> = setOf(given);
export const commonFamilyNames: ReadonlySet<string> = setOf(family);
