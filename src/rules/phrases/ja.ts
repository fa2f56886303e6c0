import { list, type PhraseTable } from "./phrase.js";

/** Japanese newspapers and agencies. */
export const ja: PhraseTable = {
  language: "ja",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "広告|pr|スポンサーリンク|スポンサードリンク|広告の後に続きます|記事は広告の後に続きます|アドバタイズメント",
      ),
      leads: list("広告の後に|［広告］|【広告】|[広告]|【pr】|[pr]"),
      upTo: 40,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "会員登録|無料会員登録|ログイン|メルマガ登録|メールマガジン|購読|購読する|有料会員登録|会員限定|有料会員限定|会員限定記事|今すぐ登録|無料登録|新規登録|登録する|続きを読む",
      ),
      leads: list(
        "この記事は有料|この記事は会員|続きを読むには|ここから先は|有料会員になると|会員登録すると|無料会員登録|すでに会員|有料会員の方|この記事を読むには",
      ),
      upTo: 90,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("フォロー|フォローする|友だち追加|アプリをダウンロード|公式line|公式x|連載をフォロー"),
      leads: list("フォローする|友だち追加"),
      upTo: 40,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "関連記事|あわせて読みたい|合わせて読みたい|関連ニュース|おすすめ記事|おすすめ|人気記事|アクセスランキング|ランキング|最新記事|最新ニュース|新着記事|こちらもおすすめ|関連リンク",
        "関連トピックス|関連キーワード|関連タグ|注目の記事|注目記事|この記事もおすすめ|もっと見る|次の記事|前の記事|よく読まれている記事|関連する記事|関連|この連載の記事|その他の記事",
        "編集部おすすめ",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|【関連|〈関連|《関連|■関連|【写真|【動画|【画像|【図解|【詳しく|詳しくはこちら|◆関連|【あわせて|【一覧】|＜関連",
      ),
      upTo: 80,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("こちら|詳しくはこちら|こちらから|クリック|ここをクリック"),
      leads: list("詳しくはこちら|こちらをクリック"),
      upTo: 50,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "シェア|シェアする|ツイート|ツイートする|ポスト|ポストする|共有|印刷|印刷する|保存|保存する|コピー|リンクをコピー|urlをコピー|はてなブックマーク|ブックマーク|いいね",
        "lineで送る|メールで送る|記事を印刷|記事を保存|スクラップ|クリップ|この記事をシェア|xでシェア|facebookでシェア|閉じる|はてブ|送る|メール|記事をプレゼント",
        "リンクをコピーする",
      ),
      leads: list("この記事をシェア|シェアする|リンクをコピー"),
      upTo: 30,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("音声で聞く|この記事を音声で聞く|再生|聞く|音声読み上げ"),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "コメント|コメントする|コメントを書く|コメントを見る|コメント一覧|コメントを読む|すべてのコメントを見る|意見を投稿",
      ),
      leads: list("コメント(|メールアドレスが公開される"),
      patterns: [/^コメント\d+件?$/u],
      upTo: 50,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "無断転載禁止|無断転載を禁じます|利用規約|プライバシーポリシー|著作権について|転載禁止|記事使用について",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:|無断転載|本サイトに掲載",
        "記事・写真の無断|当サイトの",
      ),
      upTo: 90,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "この記事は|出典|出所|引用元|※この記事|※記事|本記事は|訂正|【訂正|※本記事|この記事を書いた|取材・|初出",
      ),
      upTo: 100,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "写真を拡大|画像を拡大|拡大する|拡大画像|拡大|写真|写真を見る|画像|動画|動画を見る|動画再生|写真一覧|読み込み中|次へ|前へ|全文表示|全文を読む|ai要約|すべて見る|さらに表示",
        "もっと読む|フォトギャラリー|写真特集|全画面|この画像を大きなサイズで見る|全ての写真を見る|画像を見る|文字サイズ",
      ),
      leads: list("お使いのブラウザ|動画を再生するには|この要約はai|全ての写真を見る"),
      upTo: 50,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "トップ|ホーム|ページトップ|ページの先頭へ|トップへ戻る|メニュー|検索|タグ|キーワード|カテゴリ|カテゴリー|目次|記事一覧|一覧|トップページ|お問い合わせ|戻る|ページトップへ戻る",
        "次のページ|前のページ|更新|公開",
      ),
      leads: list("タグ:|キーワード:|カテゴリ:|次ページは"),
      upTo: 50,
    },
  ],
};
