import { list, type PhraseTable } from "./phrase.js";

/** Malay newspapers. */
export const ms: PhraseTable = {
  language: "ms",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list("iklan|tajaan|kandungan tajaan|artikel diteruskan selepas iklan"),
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list("langgan|log masuk|daftar|langgan sekarang|buletin|langgan buletin"),
      leads: list("langgan|daftar untuk|terima berita|untuk terus membaca"),
      upTo: 120,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("ikuti kami|muat turun aplikasi|ikut kami|ikuti kami di"),
      leads: list("ikuti kami|ikut kami|ikuti saluran|muat turun aplikasi|sertai saluran|ikuti telegram"),
      upTo: 120,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "baca juga|berita berkaitan|artikel berkaitan|berkaitan|berita lain|terkini|berita terkini",
        "popular|paling popular|paling banyak dibaca|lagi berita|artikel lain|artikel lain yang menarik",
        "pilihan editor|berita berkaitan lain|lihat juga",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "baca juga|baca:|baca lagi|berita berkaitan|artikel berkaitan|lihat juga|baca selanjutnya",
        "lagi berita",
      ),
      upTo: 140,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klik di sini|tekan di sini"),
      leads: list("klik di sini|klik pautan|tekan di sini"),
      upTo: 120,
    },
    {
      id: "share",
      reason: "share",
      labels: list("kongsi|kongsi artikel|kongsikan|salin pautan|cetak|simpan|hantar|tutup|pautan disalin"),
      leads: list("kongsi di|kongsi ke|kongsikan di|kongsi melalui", "kongsi artikel|salin pautan"),
      upTo: 50,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list("komen|tulis komen|tinggalkan komen|lihat komen|beri komen"),
      leads: list("komen (|tinggalkan komen"),
      patterns: [/^\d+ komen$/u],
      upTo: 80,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list("hak cipta terpelihara|dasar privasi|terma dan syarat|notis privasi"),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "hak cipta terpelihara",
      ),
      upTo: 140,
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "gambar|foto|video|galeri|sedang dimuatkan|paparan penuh|lihat semua|lihat lagi|dengar",
        "dengar artikel|gambar fail|gambar hiasan",
      ),
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list("laman utama|kembali ke atas|menu|cari|tag|topik|kategori|dikemas kini|diterbitkan"),
      leads: list("terus ke resipi|cetak resipi", "tag:|topik:|kata kunci|kategori:"),
      upTo: 100,
    },
  ],
};
