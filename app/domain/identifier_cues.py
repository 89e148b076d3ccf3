"""Words beside a capitalised one that tell whether it is somebody's name."""

from __future__ import annotations

from typing import Final

TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother "
    "captain capt captn lieut lt gen cmdr maj sgt cpl pte mons messrs hon purser padre captain colonel col major sergeant nurse doctor judge madam madame monsieur mme mlle m "
    "herr herrn frau fräulein señor señora signor signora pastor rabbi imam aunt auntie uncle "
    "tante onkel schwester pfarrer".split()
)
SMALL: Final = frozenset(
    "van de der den von zu la le el al bin ibn ben da di du dos del della ter ten af av y e".split()
)
"""What may stand between two parts of a name."""
PLACED: Final = frozenset(
    "in at near from into around outside through via towards to of off by beyond between above under "
    "the a an this that these those every each any some no one two three four five both such "
    "another for reached reach nearing left leaving entered passed visited many several aus bei".split()
)
"""Before a strange word with a capital: rather a place, a ship, a people or a thing."""
PLACED_PAIR: Final = frozenset(
    "in at near into around outside through the a an this aus bei".split()
)
"""The same before several words with capitals."""
TO_SOMEONE: Final = frozenset(
    "talk talked talking speak spoke spoken said say saying listen listened write wrote explained "
    "apologised apologized married belongs belonged lent gave sold reported refer referred close "
    "introduced transfer transferred owed".split()
)
BEFORE_DOING: Final = frozenset(
    "said says told asked replied phoned rang called texted emailed cried laughed came went felt "
    "feels thinks thought wants wanted was is has had will would did does talked spoke left sat "
    "looked seemed seems smiled nodded died lives works arrived missed cancelled agreed refused "
    "and who whose sagte hat war ist kam".split()
)
"""After a name at the beginning of a sentence."""
CALLED: Final = frozenset("name named called hi hello dear hallo liebe lieber heißt namens".split())
OF_GERMAN: Final = frozenset("und der die das nicht ist ich sie mit ein eine auch auf".split())
OF_PLACES: Final = frozenset(
    "hall house tavern street road lane square park church abbey bridge station hotel bay river "
    "lake mount mountain island isle court castle palace theatre theater office department council "
    "society club inn gate hill wood forest field fields coast harbour harbor port bank market "
    "tower valley pond creek swamp point head ward unit team centre center hospital school college "
    "university library museum company group orchestra band festival award prize act day week "
    "times chamber committee commission ministry army navy regiment corps battalion association "
    "union institute foundation trust network project programme program service services "
    "airport".split()
)
"""What is called so is no person, whatever stands before it."""
ROLES: Final = frozenset(
    "king queen prince princess duke duchess earl count countess baron baroness bishop pope emperor "
    "lord lady sir major captain colonel general sergeant lieutenant admiral commander commissioner "
    "ambassador minister president chancellor alderman mayor justice squire esquire majesty "
    "highness mother mum mom mummy mommy dad daddy father papa mama mamma grandma grandpa granny "
    "nan nana gran auntie aunt uncle cousin nurse doctor sister brother matron pastor vicar priest "
    "judge professor teacher royal noble senior junior".split()
)
"""Who somebody is by office or kinship: no name while it stands alone."""
SAINTS: Final = frozenset("st saint ste sankt san santa notre".split())
"""Before a name that is a church's or a place's."""
SHORTENED: Final = ("'ve", "'ll", "'re", "'d", "'m", "n't")
