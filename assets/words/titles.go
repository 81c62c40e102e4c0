package words

// The office's own catalogue of titles and commendations.
const (
	TitlesTitle         = "Danh hiệu, hình thức"
	TitlesSub           = "%s, năm %s"
	TitlesSubNone       = "Năm %s chưa có chế độ pháp lý"
	TitlesThing         = "Danh hiệu"
	TitlesAdd           = "Thêm danh hiệu, hình thức"
	TitlesEmpty         = "Chưa có danh hiệu nào. Bấm Ctrl+N để thêm."
	TitlesNone          = "Chọn chế độ pháp lý ở phần Năm thi đua để ghi danh hiệu."
	TitlesNote          = "Danh hiệu đã dùng thì không xoá được: bỏ dấu “Đang dùng” để thôi đưa vào danh sách chọn, hồ sơ cũ giữ nguyên. Danh hiệu mới có cho cả các chế độ pháp lý về sau."
	TitlesInUse         = "%d đang dùng trong %d"
	TitlesOfCollectives = "%s (tập thể)" // where people have one that is called alike

	TitlePeople      = "Cá nhân"
	TitleCollectives = "Tập thể"
	TitleName        = "Tên đầy đủ, như trên văn bản"
	TitleLabel       = "Tên gọn trên màn hình"
	TitleLabelShort  = "Tên gọn"
	TitleNameShort   = "Tên"
	TitleSubject     = "Dành cho"
	TitleKind        = "Loại"
	TitleLevel       = "Cấp"
	TitleAuthority   = "Người, cơ quan quyết định"
	TitleSpellings   = "Các cách viết khác, mỗi dòng một cách"
	TitleImplies     = "Đã gồm cả, cách nhau bằng dấu ;"
	TitleExcludes    = "Không cùng năm với, cách nhau bằng dấu ;"
	TitleJudged      = "Xét theo quy tắc của"
	TitleOwnRules    = "Chính danh hiệu này"
	TitleBasis       = "Căn cứ pháp lý"
	TitleGround      = "Điều, khoản ghi ở tờ trình"
	TitleGroundAs    = "khoản 1 Điều 23 Luật Thi đua, khen thưởng"
	TitleVerified    = "Đã đối chiếu với văn bản"
	TitleFrom        = "Có từ ngày"
	TitleTo          = "Đến ngày"
	TitleInUse       = "Đang dùng"
	TitleRetired     = "thôi dùng"

	TitleChecked        = "Đối chiếu"
	TitleIsVerified     = "đã đối chiếu"
	TitleUnverified     = "chưa đối chiếu"
	TitleSpellingsShort = "Cách viết thêm"

	TitlesShipped    = "Lấy bản có sẵn"
	TitlesIsShipped  = "Như bản có sẵn của chương trình."
	TitlesOwn        = "Danh hiệu của cơ quan, không có trong bản có sẵn."
	TitlesDifference = "%s: %s; bản có sẵn: %s"
	TitlesDiffers    = "Bản có sẵn của chương trình khác:"
	TitlesTakeAsk    = "Lấy bản có sẵn của chương trình?"
	TitlesTakeStep   = "Danh hiệu: lấy bản có sẵn %s"
	TitlesNews       = "Nhận bản có sẵn mới"
	TitlesNewsNone   = "Mọi danh hiệu đã như bản có sẵn của chương trình, hoặc là của cơ quan."
	TitlesNewsText   = "%d danh hiệu chưa ai sửa sẽ theo bản có sẵn mới:\n%s"
	TitlesNewsKept   = "%d danh hiệu cơ quan đã sửa giữ nguyên: %s. Muốn đổi thì chọn từng danh hiệu rồi bấm F6."
	TitlesNewsStep   = "Danh hiệu: nhận %d bản có sẵn mới"

	TitleToBefore     = "Ngày cuối phải sau ngày đầu."
	TitleUnknown      = "Không có danh hiệu “%s” trong danh sách này."
	TitleTwiceWhat    = "“%s” đã là tên hoặc cách viết của %s."
	TitleTwiceNext    = "Danh sách dán vào sẽ không biết là danh hiệu nào: hãy ghi cách viết khác."
	TitleCircleWhat   = "%s và %s gồm lẫn nhau."
	TitleItselfWhat   = "%s không thể gồm hoặc loại trừ chính nó."
	TitleItselfNext   = "Bỏ tên của chính danh hiệu này ở ô đó."
	TitleCircleNext   = "Hãy chỉ ghi danh hiệu thấp hơn ở ô “Đã gồm cả”."
	TitleBothWhat     = "%s vừa ở ô “Đã gồm cả” vừa ở ô “Không cùng năm với”."
	TitleBothNext     = "Hãy bỏ ở một trong hai ô."
	TitleUsedWhat     = "%s đã có trong đăng ký, quyết định hoặc phiếu bầu nên không xoá được."
	TitleUsedNext     = "Hãy bỏ dấu “Đang dùng”: danh hiệu thôi có trong danh sách chọn, hồ sơ cũ giữ nguyên."
	TitleIncludedWhat = "Không xoá được %s vì %s gồm danh hiệu này."
	TitleIncludedNext = "Hãy bỏ ở ô “Đã gồm cả” của danh hiệu đó trước."
	TitleSubjectWhat  = "Danh hiệu đã dùng thì không đổi được “Dành cho”."
	TitleSubjectNext  = "Hãy thêm một danh hiệu mới."
)

// TitleKinds and TitleLevels are offered; another level is allowed.
var (
	TitleKinds  = [2]string{"Danh hiệu thi đua", "Hình thức khen thưởng"}
	TitleLevels = []string{"cơ sở", "bộ/ngành/tỉnh", "nhà nước", "nội bộ tổ chức"}
)
