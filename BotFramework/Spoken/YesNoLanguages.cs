using System.Collections.Frozen;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>The languages that the SDK's prompts support.</summary>
internal static class YesNoLanguages
{
    public static FrozenDictionary<string, YesNoWords> All { get; } = new Dictionary<string, YesNoWords>(StringComparer.Ordinal)
    {
        ["en"] = new(
            yes: "yes yeah yep yup yea aye sure ok okay true correct agreed agree absolutely certainly definitely indeed 👍 👌 ✅ ✔",
            no: "no nope nop nah nay false disagree never 👎 ❌",
            not: "not don't dont isn't won't can't cannot",
            alone: "y / n",
            yesPhrases:
                "of course, why not, no problem, no worries, go ahead, sounds good, please do, by all means, all right, you bet, "
                + "that's right, not bad",
            noPhrases:
                "of course not, not at all, absolutely not, certainly not, definitely not, no way, not really, no thanks, not now, "
                + "please don't, not ok, not okay, rather not, don't agree",
            unsure: "not sure, no idea, don't know, not certain, why no"),
        ["fr"] = new(
            yes:
                "oui ouais ouaip ok okay vrai d'accord volontiers certainement absolument certes exact exactement parfait entendu "
                + "effectivement 👍 👌 ✅ ✔",
            no: "non nan nenni faux jamais aucunement nullement 👎 ❌",
            not: "pas n'est",
            alone: "o si / n",
            yesPhrases:
                "bien sûr, bien sur, bien entendu, pourquoi pas, pas de problème, pas de problèmes, pas de souci, pas de soucis, "
                + "avec plaisir, tout à fait, ça marche, ca marche, ça me va, c'est bon, mais si, bien volontiers, sans problème, "
                + "allez y, vas y",
            noPhrases:
                "bien sûr que non, bien sur que non, pas du tout, absolument pas, certainement pas, surtout pas, pas vraiment, "
                + "pas question, hors de question, en aucun cas, pas d'accord, pas maintenant, non merci, jamais de la vie, du tout, "
                + "pas ok",
            unsure: "pas sûr, pas sûre, pas certain, pas certaine, aucune idée, sais pas, ni oui ni non, bien sûr que"),
        ["de"] = new(
            yes:
                "ja jo jep jawohl klar okay ok gerne gern natürlich sicher richtig einverstanden stimmt selbstverständlich "
                + "absolut bestimmt genau freilich 👍 👌 ✅ ✔",
            no: "nein nee nö ne niemals nie falsch keinesfalls keineswegs 👎 ❌",
            not: "nicht kein keine",
            alone: "j / n",
            yesPhrases: "auf jeden fall, warum nicht, kein problem, keine frage, aber ja, na klar, von mir aus, doch",
            noPhrases:
                "auf keinen fall, gar nicht, überhaupt nicht, ganz und gar nicht, natürlich nicht, sicher nicht, bestimmt nicht, "
                + "nein danke, lieber nicht, eher nicht, kommt nicht in frage",
            unsure: "nicht sicher, keine ahnung, weiß nicht, weiss nicht, nicht ganz sicher"),
        ["es"] = new(
            yes: "sí vale ok okay claro cierto correcto exacto perfecto seguro efectivamente verdad acepto 👍 👌 ✅ ✔",
            no: "no nunca jamás falso tampoco 👎 ❌",
            not: "",
            alone: "s si / n",
            yesPhrases:
                "claro que sí, claro que si, por supuesto, por supuesto que sí, de acuerdo, desde luego, cómo no, como no, "
                + "por qué no, porque no, está bien, esta bien, sin problema, no hay problema, ningún problema, si por favor, "
                + "si claro, si gracias",
            noPhrases:
                "claro que no, por supuesto que no, de ninguna manera, en absoluto, para nada, ni hablar, desde luego que no, "
                + "no estoy de acuerdo, no está bien, no gracias, mejor no, de ningún modo, seguro que no",
            unsure: "no sé, no se, no lo sé, no lo se, no estoy seguro, no estoy segura, ni idea"),
        ["it"] = new(
            yes:
                "sì certo certamente ok okay esatto giusto vero volentieri d'accordo assolutamente naturalmente perfetto "
                + "ovviamente 👍 👌 ✅ ✔",
            no: "no mai falso affatto nemmeno 👎 ❌",
            not: "non",
            alone: "s si / n",
            yesPhrases:
                "va bene, di sicuro, certo che sì, certo che si, perché no, perche no, nessun problema, non c'è problema, "
                + "senza problemi, come no, si grazie, si certo, si per favore, si va bene",
            noPhrases:
                "certo che no, assolutamente no, per niente, niente affatto, per nulla, non va bene, no grazie, proprio no, "
                + "neanche per sogno, non sono d'accordo, di no",
            unsure: "non so, non lo so, non sono sicuro, non sono sicura, nessuna idea"),
        ["pt"] = new(
            yes: "sim claro ok okay certo correto exato exatamente verdade perfeito combinado aceito absolutamente certamente 👍 👌 ✅ ✔",
            no: "não nao nunca jamais falso 👎 ❌",
            not: "",
            alone: "s / n no",
            yesPhrases:
                "com certeza, claro que sim, de acordo, está bem, esta bem, tudo bem, pode ser, por que não, por que nao, "
                + "porque não, sem problema, sem problemas, com prazer, não há problema, nenhum problema, não tem problema",
            noPhrases:
                "claro que não, claro que nao, de jeito nenhum, de modo algum, de maneira nenhuma, de forma alguma, "
                + "com certeza não, não está bem, não obrigado, não obrigada, nem pensar, não concordo, absolutamente não",
            unsure: "não sei, nao sei, não tenho certeza, não tenho a certeza, nem sim nem não, sei lá"),
        ["nl"] = new(
            yes:
                "ja jawel jazeker jep ok oké okee okay zeker graag natuurlijk akkoord klopt goed prima absoluut uiteraard "
                + "tuurlijk inderdaad 👍 👌 ✅ ✔",
            no: "nee neen nooit onjuist 👎 ❌",
            not: "niet geen",
            alone: "j / n",
            yesPhrases: "waarom niet, geen probleem, is goed, prima hoor, mij best, wel zeker",
            noPhrases:
                "helemaal niet, zeker niet, natuurlijk niet, absoluut niet, liever niet, niet akkoord, niet goed, in geen geval, "
                + "geen sprake van, nee bedankt, nee dank je, echt niet, uiteraard niet",
            unsure: "niet zeker, geen idee, weet niet, weet het niet"),
        ["sv"] = Plain("ja japp jodå jo visst absolut gärna självklart okej ok", "nej nä aldrig", "inte"),
        ["tr"] = Plain("evet tamam olur elbette tabii peki", "hayır yok olmaz asla", "değil"),
        ["bg"] = Plain("да добре разбира съгласен съгласна ок", "не никога", ""),
        ["hi"] = Plain("हां हाँ जी ठीक", "नहीं ना", ""),
        ["zh"] = Plain("是 是的 好 好的 对 可以 行", "不 不是 不要 不行 没有 不可以 不好", ""),
        ["ja"] = Plain("はい ええ うん そうです お願いします", "いいえ いや 違います 結構です", ""),
        ["ko"] = Plain("예 네 응 그래 좋아요 맞아요", "아니 아니요 아니오 싫어요", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static YesNoWords Plain(string yes, string no, string not) => new(yes + " 👍 👌 ✅ ✔", no + " 👎 ❌", not, "/", "", "", "");
}
