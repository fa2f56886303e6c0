import { list, type PhraseTable } from "./phrase.js";

/** Turkish newspapers. */
export const tr: PhraseTable = {
  language: "tr",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "reklam|reklamlar|reklam alanı|ilan|sponsorlu|sponsorlu içerik|advertorial",
        "haberin devamı reklamdan sonra",
      ),
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "abone ol|kaydol|giriş yap|üye ol|bülten|bültene abone ol|e-bülten|bültenimize abone olun",
        "üye girişi",
      ),
      leads: list(
        "zaten abone misiniz|abone misiniz|üye misiniz|hesabınız var mı",
        "abone ol|bültenimize|e-posta adresiniz|gelişmelerden haberdar ol|bildirimleri aç",
      ),
      upTo: 140,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "takip et|bizi takip edin|google news'te takip et|uygulamayı indir|uygulamayı indirin|uygulamamızı indirin|bizi google'da takip edin",
        "whatsapp kanalımıza katılın",
      ),
      leads: list(
        "bizi instagram|bizi facebook|bizi twitter|bizi google|bizi youtube",
        "bizi takip|google haberler|uygulamamızı indir|whatsapp kanal|telegram kanal|kanalımıza katıl",
        "son dakika haberleri için|gelişmelerden anında",
      ),
      upTo: 160,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "ilgili haberler|ilgili haber|ilgili konular|benzer haberler|diğer haberler|çok okunanlar",
        "en çok okunanlar|son haberler|öne çıkanlar|bunlar da ilginizi çekebilir|ilginizi çekebilir",
        "önerilen haberler|ayrıca oku|bunlar da var|günün manşetleri|popüler haberler|diğer başlıklar",
        "sıradaki haber|editörün seçtikleri|haberin devamı|önceki haber|sonraki haber",
        "sizin için seçtiklerimiz|daha fazla haber",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "bunu da okuyun|bunları da okuyun|bu haber de ilginizi çekebilir|bu habere de bakın",
        "ayrıca oku|ayrıca bakınız|bkz:|haberin devamı|ilginizi çekebilir|ilgili haber|daha fazlası için",
        "devamını oku|izleyin:|video:",
      ),
      upTo: 140,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list(
        "tıklayın|buraya tıklayın|buraya tıklayınız|detaylar için tıklayınız|devamı için tıklayın",
      ),
      patterns: [/^.{0,90}\b(?:için tıklayın(?:ız)?|buraya tıklayın(?:ız)?)$/u],
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "paylaş|haberi paylaş|facebook'ta paylaş|twitter'da paylaş|whatsapp'ta paylaş|linki kopyala",
        "bağlantıyı kopyala|kopyala|kopyalandı|yazdır|kaydet|gönder|kapat|paylaşın|e-posta gönder",
        "tweetle|favorilere ekle",
      ),
      leads: list("haberi paylaş|linki kopyala"),
      upTo: 50,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("dinle|haberi dinle|sesli dinle|oynat|haberi sesli dinle|yazı boyutu"),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "yorumlar|yorum yap|yorum yaz|yorum ekle|yorumları gör|ilk yorumu siz yapın",
        "henüz yorum yapılmamış|tüm yorumlar|yorum gönder",
      ),
      leads: list("yorumlar (|yorum yap|e-posta hesabınız yayımlanmayacak|yorum kuralları"),
      patterns: [/^\d+ yorum$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "tüm hakları saklıdır|gizlilik politikası|kullanım koşulları|künye|yasal uyarı|gizlilik",
        "çerez politikası",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "tüm hakları saklıdır|kaynak gösterilmeden|yasal uyarı",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("bu haber|kaynak:|haber kaynağı|muhabir:|editör:|haber:|kamera:|foto:"),
      upTo: 140,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "video|foto galeri|galeri|fotoğraf|yükleniyor|videoyu izle|tam ekran|canlı yayın|büyüt",
        "daha fazla göster|devamını göster|yapay zeka özeti|haber özeti|fotoğraflar|görsel",
      ),
      leads: list("tarayıcınız|bu özet yapay zeka"),
      upTo: 120,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "anasayfa|ana sayfa|yukarı çık|başa dön|menü|ara|etiketler|konular|kategoriler|giriş|güncelleme",
        "yayınlanma|iletişim|haberler|etiket|güncellenme|giriş tarihi|yayın tarihi",
      ),
      leads: list("tarife git|tarifi yazdır", "etiketler:|konular:|okuma süresi"),
      upTo: 100,
    },
  ],
};
