using System.Text.RegularExpressions;

namespace Bot.Understanding.Statements;

/// <summary>The patterns by which a part of a message is known.</summary>
internal sealed partial class Clause
{
    [GeneratedRegex(@"^\s+yet(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Yet();

    /// <summary>Money goes out: with a factory's name beside it to that factory.</summary>
    [GeneratedRegex(@"付|打(款|过去|给|出|了|掉)|汇(?!率)|转(给|过去|账|了)|(?<![a-z])(paid|pay|wired|tt'?d|transferred|remitted|sent)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Paying();

    /// <summary>Right behind a factory's name: it has the money.</summary>
    [GeneratedRegex(@"^(那边|工厂)?[说已也都]*(收到|收了)|^\s(has\s|have\s)?(already\s)?(received|got)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Received();

    [GeneratedRegex(@"[改换往由从]|目的|航线", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Redirected();

    [GeneratedRegex(@"(?<![迟找轮看想等])[到进]了?$|[送运发拉](到|进|去)了?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Towards();

    [GeneratedRegex(@"(?<![a-z])(release|surrender|departure|clearance|arrival|delivery|dispatch|approval)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Noun();

    [GeneratedRegex(@"^\s((for|of|on)\s(the\s)?\u0001+\s)?(is\s|was\s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Its();

    [GeneratedRegex(@"^[\s\u0001]*(这?[是都]+|那[是都]+|(it|that|this|all|both)?\s?(was|were|happened)\s)?((早就是?)?([昨前]天|[昨今]晚|今早|今天|上?(周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日]|\d{1,2}月\d{1,2}[号日]?)([早晚]上?|[上下]午|中午|夜里)?(的事情?|的)?[了啦哈]?|(on\s)?(yesterday|last night|this morning|today|(last\s)?(mon|tues|wednes|thurs|fri|satur|sun)day)(\s(morning|afternoon|evening|night))?(\s(actually|btw|already))?)[\s.。!！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex OnlyDay();

    [GeneratedRegex(@"^[\s\u0001]*(现在|目前|如今|新的|最新|改|变|调)(日期|时间)?[是到成为至改]{0,2}(?=\s?\d|[下本这]|月底)|^\s*(it'?s?\s|is\s|which is\s)?(now|new date|makes it)(\s(is|on|at|for|the))*(?=\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex New();

    [GeneratedRegex(@"[吗呢么]\s*[。.!]?\s*$|是否|了没|没有?\s*[。.]?\s*$|(?<twice>[\u4e00-\u9fff])[没不]\k<twice>|难道|^[\s\u0001]*谁|谁的?[\u4e00-\u9fff]{0,4}[?？]?$|怎么(?!样也|着)|多少(?!都|少)|为啥|为什么|(?<![晚迟等过拖延推再早前这那好了]个?)几天(?!前|后|内)|^[\s\u0001]*(when|where|what|whats|how|hows|any|which|who|whose|why|wo|wann|wie|ou|quand|donde|cuando|onde|quando|¿)(?![a-z'])|^\s*(has|have|is|are|was|were|did|does|do|can|could|will|would|should|shall|isnt|isn't|hasnt|hasn't|didnt|didn't|arent|aren't)(?![a-z'])(?!\s(be|been|not|on|at|in|by|due|expected|planned|scheduled)(?![a-z]))|\u0001\s*(has|have|is|are|was|were|did|does|do|can|could|will|would|should)\s(it|they|we|you|the|this|that|i)(?![a-z'])|(?<![a-z])(any (news|update|idea)|wann|quand|cuando|donde|onde|wheres?|how (many|much|long|late|far)|do you know|wdyt|what do you (think|say))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^[\s\u0001]*((是不是|对不对|是[吗吧]|对[吗吧]|是?真的[吗吧假]?|没核实|未核实|还没核实|待核实|不知真假|不知道真假)[\s?？。!！]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Tag();

    /// <summary>"客户昨天批了", "all passed": by whom and when, beside what became of it.</summary>
    [GeneratedRegex(@"^[\s\u0001]*((客户|客人|买家|对方|那边|今天|昨天|前天|今早|已经?|也|都|全部?|刚|就|\d{1,2}月|\d{1,2}[号日]|(all|both|everything|it|they|now|just|finally|fully|also|yesterday|today|has|have|been|is|are|was|were|got|by the (customer|client|buyer|lab))(?![a-z]))[\s\u0001]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"(?<![a-z])(says?|said|swears|insists|dice|dijo|dit|disent|sagt|sagte|diz|disse)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Says();

    [GeneratedRegex(@"(?<![a-z])(bank|finance|accounting|accounts|accountant|bookkeeping|bookkeeper|banco|contabilidad|finanzas|banque|comptabilite|comptable|buchhaltung|financeiro|contabilidade)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Knows();

    [GeneratedRegex(@"^[\s\u0001]*((i|we|just|let's|lets|really|ich|wir|on|nous)\s){0,2}(hope|hoping|hopefully|fingers crossed|touch wood|knock on wood|praying|wish|espero|esperemos|esperamos|ojala|hoffe|hoffen|hoffentlich|j'espere|esperons|espere|tomara|oxala)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Hoped();

    [GeneratedRegex(@"船(预计|大概|要|会)?(\d{1,2}月)?\d{1,2}[号日]到(?=$|[\s\u0001])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Landing();

    [GeneratedRegex(@"(?<![交发寄])给(?!货代|客户|客人|船|我|你|他|银行)[\u4e00-\u9fff]{2,6}?下了?(生产)?单", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Given();

    [GeneratedRegex(@"到了?(?<place>[\u4e00-\u9fff]{2,5}?|\s?[a-z]{4,16}\s?)(港口|港|码头)?(了|啦|$|[\s\u0001])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"了|已|过(?!去)|刚|的\s*$|的[船柜舱货箱]|昨|前天|今早|(?<![a-z])(was|were|has|have|had|got|been|since|yesterday|last|already|just|ago|did|this morning|seit|desde|depuis)(?![a-z])|(?<![a-z])([a-z]{2,}('?e|')d|sent|went|made|built|left|paid|came|hit|done|rcvd|rcd|recd|shpd|dlvd|sld|got|took|gave|began|showed)(?![a-z])|(?<![a-z])(ist|sind|wurden?|ayer|anteayer|hier|gestern|vorgestern|ontem|recu|recibio|llego|llegaron|salio|zarpo|paso|foi|foram|[a-z]{3,}(aron|ieron|a[dt][oa]s?|i[dt][oa]s?|ou|aram|eram|iram)|(est|sont|ont|a)\s[a-z]+(e|es|i|is|ie|ies|u|us|ue|ues|t|ts))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Done();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}\s?%|[一二三四五六七八九]成|(?<![a-z])(half|two thirds|most of|part of|some of|la mitad|la moitie|die halfte|metade)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(not( yet)?|nt( yet)?|no|nvr|never|(is|has|have|had|did|was|were|are)n'?t|hsnt|hvnt|wsnt|ddnt|still (no|not|to be)|yet to|[没未]|没有|[还尚][没未]|没能|一直没)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"路上|在途|[还就]?[没未](到|来|齐)(?!位)|[还就只]差|缺|(?<![a-z])(on the way|in transit|(not|isn't|aren't|hasn't|haven't)( yet)? (in|here|arrived|received|come)|still (missing|pending|waiting|short)|to follow|missing)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Missing();

    /// <summary>"大货周五出": finished, or leaving.</summary>
    [GeneratedRegex(@"大货[^,，。]{0,10}(?<!装|做|印|产|输|突)出(了)?(?=$|[\s\u0001])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Out();

    [GeneratedRegex(@"\d\s?(pcs?|pieces|units|sets|pairs|k|件|个|只|条|套|双|台|盏|万|千)(?![a-z])|(?<![a-z])so far(?![a-z])|\d\s?(of|von|de|sur)\s(the\s)?\d|目前|到现在|首批|第一批|先.{0,4}了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Some();

    [GeneratedRegex(@"[两三四五六七八九十\d]个?(颜色|款|色|码|尺码|单|箱|柜)[^，,]{0,8}了[一两二三四五六七八九\d]个?(?![号日月天])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex SomeOf();

    [GeneratedRegex(@"全|都|齐|整|(?<![a-z])(all|whole|entire|everything|complete|completely|fully)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^([缺差少等]|waiting|awaiting|missing|without|pending|short|still)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"(?<![a-z])(the|of|for|and|also|too|both|as well)(?![a-z])|[也的和跟与、]|[^\p{L}\p{N}]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NoMore();
}
