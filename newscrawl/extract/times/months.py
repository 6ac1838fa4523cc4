"""Month names as written in dates, one line of twelve per language.

Several spellings are separated by "/", and a low line stands for a space inside a name.
Abbreviations are listed only where they are no prefix of at least three letters of a full name of the
same month (see :data:`MONTHS`). Genitives stand beside nominatives where a language uses them in dates.
A name that means different months in two languages is given to the larger one (Polish over Croatian).
"""

from __future__ import annotations

from types import MappingProxyType
from unicodedata import normalize

_NAMES = {
    "en": "january february march/mar april may june july august september october november december",
    "de": "januar/jänner februar/feber märz/maerz april mai juni juli august september oktober"
    " november dezember",
    "fr": "janvier février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre octobre"
    " novembre décembre/decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre"
    " diciembre",
    "pt": "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio/mag giugno luglio agosto settembre ottobre novembre dicembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "nl": "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "sv da no": "januar/januari februar/februari mars/marts april maj/mai juni juli august/augusti"
    " september"
    " oktober november december/desember",
    "fi": "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta"
    " toukokuu/toukokuuta"
    " kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta"
    " marraskuu/marraskuuta joulukuu/joulukuuta",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "pl": "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca"
    " lipiec/lipca"
    " sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
    "cs": "leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července"
    " srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
    "sk": "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla"
    " august/augusta"
    " september/septembra október/októbra november/novembra december/decembra",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "hr": "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja"
    " srpanj/srpnja kolovoz/kolovoza rujan/rujna - studeni/studenoga prosinac/prosinca",
    "sl sr": "januarja/januara februarja/februara marca/marta aprila maja/maja junija/juna julija/jula"
    " avgusta/avgust septembra oktobra/oktobar novembra/novembar decembra/decembar",
    "lt": "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio"
    " liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio",
    "lv": "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā"
    " jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī"
    " decembris/decembrī",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "id ms": "januari februari/pebruari maret/mac april mei jun/juni julai/juli agustus/ogos september"
    " oktober november/nopember desember/disember",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "el": "ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου"
    " μάιος/μαΐου/μαίου"
    " ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου"
    " νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου",
    "ru": "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля"
    " август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
    "uk": "січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня"
    " липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "ar": "يناير/جانفي فبراير/فيفري مارس أبريل/ابريل/إبريل/أفريل مايو/ماي يونيو/يونيه/جوان"
    " يوليو/يوليه/جويلية"
    " أغسطس/اغسطس/أوت سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    "ar-Levant": "كانون_الثاني شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول"
    " تشرين_الأول/تشرين_الاول تشرين_الثاني كانون_الأول/كانون_الاول",
    "he": "ינואר/בינואר פברואר/בפברואר מרץ/מרס/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי"
    " אוגוסט/באוגוסט"
    " ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
    "hi": "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
    "mr": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "bn": "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్/అక్టోబరు నవంబర్ డిసెంబర్",
    "fa": "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "mk sr": "јануари/јануар/јануара февруари/фебруар/фебруара март/марта април/априла мај/маја јуни/јун/јуна"
    " јули/јул/јула август/августа септември/септембар/септембра октомври/октобар/октобра ноември/новембар/новембра"
    " декември/децембар/децембра",
    "be": "студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка май/мая/травень/траўня чэрвень/чэрвеня"
    " ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня",
    "ka": "იანვარი/იანვარს თებერვალი/თებერვალს მარტი/მარტს აპრილი/აპრილს მაისი/მაისს ივნისი/ივნისს ივლისი/ივლისს"
    " აგვისტო/აგვისტოს სექტემბერი/სექტემბერს ოქტომბერი/ოქტომბერს ნოემბერი/ნოემბერს დეკემბერი/დეკემბერს",
    "hy": "հունվար/հունվարի փետրվար/փետրվարի մարտ/մարտի ապրիլ/ապրիլի մայիս/մայիսի հունիս/հունիսի հուլիս/հուլիսի"
    " օգոստոս/օգոստոսի սեպտեմբեր/սեպտեմբերի հոկտեմբեր/հոկտեմբերի նոյեմբեր/նոյեմբերի դեկտեմբեր/դեկտեմբերի",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "th": "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค"
    " สิงหาคม/ส.ค"
    " กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
}


def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for names in _NAMES.values():
        for number, spellings in enumerate(names.split(), start=1):
            for name in spellings.replace("_", " ").split("/"):
                table.setdefault(name, number)
                # য় is written as one character or as two.
                table.setdefault(normalize("NFC", name), number)
    shortened: dict[str, set[int]] = {}
    for name, number in table.items():
        for length in range(3, len(name)):
            shortened.setdefault(name[:length], set()).add(number)
    # A shortening that several months share (jui, lis) is none.
    for name, numbers in shortened.items():
        if len(numbers) == 1:
            table.setdefault(name, *numbers)
    return table


MONTHS = MappingProxyType(_table())
"""Lower-case name or unambiguous shortening (three letters and more, no dot) -> 1 to 12."""
