import { list, type PhraseTable } from "./phrase.js";

/** Vietnamese newspapers. */
export const vi: PhraseTable = {
  language: "vi",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list("quảng cáo|tài trợ|nội dung tài trợ|bài viết được tài trợ"),
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list("đăng ký|đăng nhập|đăng ký nhận tin|nhận bản tin|đăng ký ngay|bản tin"),
      leads: list("đăng ký nhận|đăng nhập để|mời bạn đọc|mời quý độc giả"),
      upTo: 140,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("theo dõi|theo dõi chúng tôi|theo dõi trên google news|tải ứng dụng"),
      leads: list("theo dõi chúng tôi|theo dõi kênh|tải ứng dụng|mời bạn theo dõi|mọi đóng góp|gửi bài viết"),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|đọc thêm|xem thêm|tin mới",
        "tin mới nhất|tin nổi bật|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|có thể bạn quan tâm",
        "bài viết liên quan|tin khác|các tin khác|được quan tâm|tin đọc nhiều|mới nhất|tin tài trợ",
        "đừng bỏ lỡ|tin cùng chủ đề|tin tức liên quan|dành cho bạn|bài đọc nhiều|chủ đề liên quan",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "đọc thêm|xem thêm|tin liên quan|bài liên quan|mời độc giả xem|xem video|video:",
        "có thể bạn quan tâm|xem tiếp",
      ),
      upTo: 140,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("tại đây|bấm vào đây|nhấn vào đây|xem tại đây|nhấp vào đây"),
      leads: list("bấm vào đây|nhấn vào đây"),
      upTo: 120,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "chia sẻ|chia sẻ facebook|sao chép liên kết|sao chép|copy link|in bài viết|lưu|lưu bài",
        "lưu bài viết|gửi|gửi email|thích|đóng|chia sẻ bài viết|trở lại|quay lại|zalo|cỡ chữ",
        "link bài viết",
      ),
      leads: list("chia sẻ facebook|chia sẻ bài|sao chép"),
      upTo: 40,
    },
    {
      id: "listen",
      reason: "share",
      labels: list(
        "nghe|nghe bài viết|nghe đọc bài|nghe báo|giọng nữ|giọng nam|nữ miền bắc|nam miền bắc",
        "nữ miền nam|nam miền nam|tốc độ đọc|phát",
      ),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "bình luận|ý kiến|ý kiến bạn đọc|viết bình luận|gửi bình luận|gửi ý kiến|xem bình luận",
        "ý kiến của bạn|tất cả bình luận|bạn đọc bình luận",
      ),
      leads: list("bình luận (|ý kiến (|gửi bình luận|gửi ý kiến"),
      patterns: [/^\d+ bình luận$/u],
      upTo: 100,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list("bản quyền|mọi quyền được bảo lưu|chính sách bảo mật|điều khoản sử dụng|giữ bản quyền"),
      leads: list(
        "bản quyền thuộc|toàn bộ bản quyền|giấy phép số",
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:|® ghi rõ",
        "ghi rõ nguồn",
      ),
      upTo: 140,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("nguồn:|(theo |tổng hợp|bài viết được|(nguồn|link gốc|link bài gốc|đọc bài gốc"),
      upTo: 60,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "video|ảnh|hình ảnh|phóng to|xem ảnh|xem video|đang tải|thu gọn|mở rộng|toàn màn hình|trực tiếp",
        "tóm tắt bằng ai|xem toàn màn hình|phát video|xem chi tiết",
      ),
      leads: list("trình duyệt của bạn|tóm tắt được tạo"),
      upTo: 90,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "trang chủ|lên đầu trang|về đầu trang|menu|tìm kiếm|từ khóa|thẻ|tags|chuyên mục|cập nhật|mục lục",
      ),
      leads: list("từ khóa|tags:|chủ đề:|chuyên mục:|tag:"),
      upTo: 120,
    },
  ],
};
