import { list, type PhraseTable } from "./phrase.js";

/** Indonesian newspapers. */
export const id: PhraseTable = {
  language: "id",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "iklan|advertorial|gulir untuk lanjut membaca|baca selengkapnya setelah iklan|konten bersponsor",
        "scroll untuk melanjutkan membaca|artikel berlanjut di bawah iklan",
      ),
      leads: list("gulir untuk lanjut|scroll untuk melanjutkan"),
      upTo: 60,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "berlangganan|langganan|daftar|masuk|daftar sekarang|login|gabung sekarang",
        "berlangganan newsletter",
      ),
      leads: list("dapatkan update|dapatkan berita|berlangganan|untuk melanjutkan membaca|mari bergabung"),
      patterns: [/^.{0,80}\b(?:grup|channel|saluran|kanal) (?:telegram|whatsapp|wa)\b.{0,160}$/u],
      upTo: 240,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "ikuti kami|ikuti|ikuti kami di google news|unduh aplikasi|ikuti saluran whatsapp|follow kami",
      ),
      leads: list(
        "ikuti kami|ikuti saluran|ikuti kanal|unduh aplikasi|download aplikasi|cek berita dan artikel",
        "simak breaking news|temukan kami",
      ),
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "baca juga|berita terkait|artikel terkait|terkait|berita lainnya|terpopuler|berita terpopuler",
        "berita populer|terbaru|berita terbaru|rekomendasi|rekomendasi untuk anda|lihat juga|simak juga",
        "berita rekomendasi|pilihan editor|pilihan redaksi|selengkapnya|baca selengkapnya",
        "artikel lainnya|topik terkait|halaman selanjutnya|tonton juga|paling banyak dibaca",
        "mungkin anda suka|berita pilihan|populer|bacaan terkait|video terkait|tag terkait",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "baca juga|baca:|baca selengkapnya|baca artikel|baca berita|lihat juga|lihat video|simak juga",
        "simak video|tonton juga|tonton:|video:|[gambas|artikel ini telah tayang|pilihan editor:",
        "halaman selanjutnya|berita terkait",
      ),
      upTo: 160,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klik di sini|klik disini|di sini|klik untuk baca"),
      leads: list("klik di sini|klik disini|klik link"),
      upTo: 120,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "bagikan|bagikan artikel|bagikan berita|salin tautan|salin link|tautan disalin|cetak|simpan",
        "kirim|tutup|salin|bagikan ke|copy tautan|perbesar teks|perkecil teks",
      ),
      leads: list("bagikan|salin tautan"),
      upTo: 50,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("dengarkan|dengarkan artikel|dengarkan berita|putar|dengarkan berita ini"),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "komentar|tulis komentar|tinggalkan komentar|lihat komentar|beri komentar|kirim komentar",
        "tampilkan komentar|kolom komentar",
      ),
      leads: list("komentar (|tinggalkan balasan|alamat email anda tidak|tulis komentar"),
      patterns: [/^\d+ komentar$/u],
      upTo: 80,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "hak cipta dilindungi|kebijakan privasi|syarat dan ketentuan|pedoman media siber|hak cipta",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "hak cipta dilindungi|dilarang mengambil|dilarang mengutip",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "artikel ini|sumber:|sumber :|editor:|penulis:|pewarta:|reporter:|(sumber|editor :|penulis :",
        "reporter :|berita ini|redaktur",
      ),
      patterns: [/^\([\p{L}/.\- ]{2,14}\)$/u],
      upTo: 180,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "foto|video|galeri|lihat foto|perbesar|memuat|lihat semua|tampilkan lebih|tampilkan semua",
        "layar penuh|siaran langsung|ringkasan ai|gambar|tim redaksi|lihat semua foto",
      ),
      leads: list("browser anda|ringkasan ini|gagal memuat"),
      upTo: 90,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "beranda|kembali ke atas|lewati ke konten|menu|cari|topik|tag|tags|kategori|indeks|diperbarui",
        "kembali",
      ),
      leads: list(
        "langsung ke resep|lompat ke resep|cetak resep",
        "topik:|tag:|tags:|kategori:|halaman:|kata kunci",
      ),
      upTo: 120,
    },
  ],
};
