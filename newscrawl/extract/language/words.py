"""Commonest words of languages in Latin letters, those that neighbours share left out where others remain."""

from __future__ import annotations

from typing import Final

STOP_WORDS: Final[dict[str, str]] = {
    "en": "the of and to in that for is was on with as it by from at be this have are",
    "de": "der die das und den von zu mit sich des ist im dem nicht ein eine auf für auch wird",
    "fr": "le la les des et du est que en une dans pour qui au par sur pas avec ce il",
    "es": "el la los las de que y en un por con del se una para su al es no como",
    "pt": "o os as do da dos das que em um uma para com não na no por mais ao foi",
    "it": "il di che la in un per del è non una con della si da sono dei gli nel alla",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook door naar",
    "sv": "och att det i en som är av på för med den till inte har de om ett var sig",
    "da": "og i at det er en til af på for med den ikke der som har de et var sig af også",
    "no": "og i det er en til på for som med at av ikke den har de et var seg fra også",
    "fi": "ja on ei että oli se hän joka mutta myös ovat sen kun mukaan ole kuin niin vuoden",
    "pl": "w i na z się nie do to że jest o jak po za od przez dla oraz ale był",
    "cs": "v a na se je že s z do o to i ve pro by za jsou jako podle který",
    "sk": "v a na sa je že s z do o to aj vo pre by za sú ako podľa ktorý",
    "hu": "a az és hogy nem is egy volt ez de meg azt csak még el már ki lesz szerint",
    "ro": "de și în a la cu din pe că este nu să pentru mai un o au care fost fi",
    "tr": "ve bir bu için ile da de olarak olan daha çok ise ne gibi sonra kadar en olduğu var",
    "hr": "i u je da se na su za od s o iz kako što koji nije bi biti te samo",
    "sl": "in je v na da se za so ki z s pa tudi bi po ne ni od kot bo",
    "lt": "ir kad su iš yra į o bet apie tai kaip buvo dar po tik jau šių taip dėl nuo",
    "lv": "un ir ka no ar par uz kas bet kā arī pie tas gada tika pēc to nav lai tikai",
    "et": "ja on et ei ta see oli kui ka mis oma aga või selle mida siis ning veel nii pärast",
    "vi": "và của là các có cho được với trong một những người này không đã khi đến ở từ về",
    "id": "yang dan di dari untuk dengan ini pada itu tidak dalam akan juga ke oleh ada tersebut telah saat",
    "ms": "yang dan di untuk dengan ini pada itu tidak dalam akan juga ke oleh kepada beliau telah kerana",
    "sq": "të e në dhe për me një se është nga që më ka janë si nuk do ku po edhe",
    "ca": "de la el que i a els les en un per amb una del és al ha dels més no",
    "eu": "eta da ere ez du bat dira izan dute hori egin den duen baina zen beste bere egiten",
    "gl": "de a o que e do da en un para os as con unha no non por se na máis",
    "af": "die van en in is dat het vir nie op te met sy wat is hy om aan sal was",
    "zu": "ukuthi nokuthi kanye uma futhi kodwa ngoba abantu lapho wathi kule ngesikhathi nje kwakhe",
    "sw": "ya na wa kwa ni la katika za kuwa hiyo cha huo pia alisema hilo watu hayo ili",
    "tl": "ang ng sa na mga at ay si ni para kay hindi ito ang may nito siya kung niya",
    "is": "og að í á er sem til við var um en hann með fyrir ekki það af hefur segir",
    "ga": "an na agus a ar go i is le sa ag bhí do sé ní faoi tá leis",
    "cy": "y yn a i o ar yr ei mae am wedi gan bod oedd fod hyn sydd gyda",
    "mt": "il li ta fil u ma għal kien dan mill tal din minn fuq qal ukoll",
}
"""Language -> its commonest words; of text in it they make a fifth to a third."""

LANGUAGES_OF_WORD: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(language for language, others in STOP_WORDS.items() if word in others.split())
    for word in {word for words in STOP_WORDS.values() for word in words.split()}
    if len(word) > 1
}
"""Word of two or more letters -> languages that use it often; single letters are initials as well."""

OWN_LETTERS: Final[dict[str, frozenset[str]]] = {
    "cs": frozenset("řěů"),
    "hr": frozenset("đć"),
    "hu": frozenset("őű"),
    "is": frozenset("ðþ"),
    "lt": frozenset("ėųį"),
    "lv": frozenset("ģķļņ"),
    "mt": frozenset("ħġċ"),
    "pl": frozenset("łżźśćńęą"),
    "ro": frozenset("țșţă"),
    "sk": frozenset("ľŕĺ"),
    "tr": frozenset("ğış"),
    "vi": frozenset("ơưạảấầậắặẹếềệọốồộớờợụứừự"),
}
"""Language -> letters of which two in one text are hardly another language's."""
