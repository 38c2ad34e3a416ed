namespace Bot.Tests.Talk.Languages;

public sealed class JapaneseTests
{
    /// <summary>
    /// A customer with a Japanese client joins, asks for a late order, one on time, one that does not exist and somebody else's, wants a
    /// person, says what cannot be, and changes the language. Klaus's client is English; he is answered in what he writes.
    /// </summary>
    [Fact]
    public Task A_customer_asks() => Chat.WithOrders("""
        Lin> PO-1042 ETD 2026-06-20 because the vessel was rolled
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < “the vessel was rolled”
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        May> invite customer Yuki, Acme Outdoor
        < A link for Yuki (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Yuki.
        Yuki(ja)> /start <token>
        < Yuki様、ようこそ。ご注文の状況はいつでもお尋ねください。
        < お勤めの都市はどちらですか？9:00を現地の9:00として扱います。
        > 東京
        < 現地時間は3月4日(水) 11:15（UTC+9）です。
        > こんにちは、注文PO-1042はどこですか？
        < PO-1042 · cotton T-shirt、5,000個：準備中
        < 6月20日(土) 出港予定、7月20日(月) 到着予定
        < 3月4日(水) 11:15（UTC+9） 現在 · 担当：Lin
        > PO-1043はいつ届きますか
        < PO-1043 · polo shirt、3,000個：準備中
        < 6月20日(土) 出港予定、7月20日(月) 到着予定
        < 3月4日(水) 11:15（UTC+9） 現在 · 担当：Lin
        > PO-9999の状況
        < ご注文PO-9999が見つかりません。番号をご確認いただくか、「注文一覧」と送信してください。
        > SO-2201の状況
        < ご注文SO-2201が見つかりません。番号をご確認いただくか、「注文一覧」と送信してください。
        > 担当者と話したい
        < 承知しました。Linに伝えました。ご連絡いたします。
        Lin< Yuki would like to talk to you.
        > ラベルはもう準備できましたか。お電話をお願いします。
        < ありがとうございます。担当のLinに伝えました。折り返しご連絡いたします。
        Lin< Yuki writes on PO-1042: “ラベルはもう準備できましたか。お電話をお願いします”
        > タイムゾーン んんん
        < んんんという場所は分かりません。お近くの大きな都市はどちらですか？「UTC+8」でも結構です。
        > 言語 クリンゴン語
        < どの言語でしょうか？
        > キャンセル
        < 承知しました。取りやめます。
        > リマインド 2026-03-01 09:00 リンさんに電話
        < 3月1日(日) 09:00（UTC+9）は過ぎています。いつでしょうか？
        > リマインド 2026-03-09 09:00 リンさんに電話
        < ⏰ 1. リンさんに電話
        < 3月9日(月) 09:00（UTC+9）
        > リマインダー一覧
        < 1. リンさんに電話 – 3月9日(月) 09:00（UTC+9）
        < 「完了 1」「後で 1 2h」「変更 1 2027-03-12 10:00」「停止 1」と送信できます。
        > 取り消し
        < ↩ 取り消しました：
        < リマインダー1：リンさんに電話
        <~ ⏰ 1. リンさんに電話
        <~ 3月9日(月) 09:00（UTC+9）
        <~ ↩ 取り消しました。
        > 注文一覧
        < ご注文2件
        < PO-1042 · cotton T-shirt · 6月20日(土)
        < PO-1043 · polo shirt · 6月20日(土)
        > 言語 英語
        < I speak English with you now.
        > 言語 日本語
        < これからは日本語でご案内します。
        > ありがとう
        < どういたしまして。いつでもご連絡ください。
        > ヘルプ
        < ご自由にお尋ねください。次の言葉も使えます：
        < ご注文：住所 · 注文キャンセル · 検索 · 注文 · 注文一覧 · 状況
        < 記録：クレーム · 伝言
        < 履歴：取り消し
        < リマインダー：停止 · 完了 · 変更 · リマインド · リマインダー一覧 · 後で
        < 今日の予定：まとめ · 今日
        < メンバー：言語 · 担当者 · ブラウザ · 私は誰 · タイムゾーン
        < ヘルプ：ヘルプ
        < 「ヘルプ 状況」で例を表示します。
        Klaus(en)> 注文SO-2201はいつ届きますか
        < SO-2201 · ceramic mug、12,000個：準備中
        < 6月20日(土) 出港予定、7月20日(月) 到着予定
        < 3月4日(水) 10:15（UTC+8） 現在 · 担当：Lin
        """);
}
