package words

// What a year says of people and collectives (xếp loại năm).
const (
	RatingPeopleTab      = "Xếp loại cá nhân"
	RatingCollectivesTab = "Xếp loại tập thể"

	RatingName           = "Họ và tên"
	RatingPost           = "Chức vụ, phòng"
	RatingCollective     = "Tập thể"
	RatingRating         = "Xếp loại"
	RatingMonths         = "Tháng làm việc"
	RatingLeave          = "Lý do nghỉ"
	RatingLeaveMonths    = "Tháng nghỉ"
	RatingStudyMonths    = "Tháng đi học"
	RatingStudyResult    = "Kết quả học"
	RatingDiscipline     = "Kỷ luật"
	RatingDisciplineOn   = "Ngày kỷ luật"
	RatingDisciplineEnds = "Hết hạn"

	RatingDisciplineEndsAlso = "Hết hạn kỷ luật"
	RatingFormerAlso         = "Ý kiến đơn vị cũ"

	RatingReview      = "Đang xem xét"
	RatingFormer      = "Đơn vị cũ"
	RatingPersonnel   = "Đối tượng"
	RatingOtherUnit   = "Đơn vị khác"
	RatingHeadcount   = "Tổng số người"
	RatingCompleted   = "Số hoàn thành"
	RatingAdvanced    = "Số LĐTT"
	RatingDisciplined = "Số bị kỷ luật"
	RatingSource      = "Nguồn số liệu"
	RatingSourceOn    = "Ngày số liệu"

	FindingRecord     = "Ghi ở Xếp loại năm"
	FindingPerson     = "Ghi ở Cá nhân"
	FindingPast       = "Ghi các năm trước"
	FindingUnitKind   = "Ghi ở Đơn vị thành viên"
	FindingVote       = "Ghi kết quả bỏ phiếu"
	RatingUnit        = "Đơn vị"
	RatingChoose      = "Chọn đơn vị xếp loại"
	RatingCount       = "%s người · %s chưa xếp loại"
	RatingCountUnits  = "%s tập thể · %s chưa xếp loại"
	RatingEmpty       = "Đơn vị chưa có ai giữ chức vụ hay đăng ký trong năm. Thêm người ở thẻ Cá nhân."
	RatingParty       = "Tổ chức đảng"
	RatingNoUnits     = "Chưa có đơn vị."
	RatingStep        = "Xếp loại năm %s: %s – %s" // 2023: Nguyễn Văn A – Xếp loại HTTNV
	RatingStepMany    = "Xếp loại năm %s: %s cho %s người"
	RatingStepUnits   = "Xếp loại năm %s: %s cho %s tập thể"
	RatingStepClear   = "Xếp loại năm %s: xoá %s"
	RatingRest        = "Điền xếp loại còn thiếu"
	RatingRestAs      = "Xếp loại"
	RatingRestNone    = "Không còn ai chưa xếp loại."
	RatingRestText    = "Ghi cho %s người, tập thể chưa xếp loại. Ai đã có xếp loại thì giữ nguyên."
	RatingClearAsk    = "Xoá dữ liệu năm?"
	RatingClearText   = "Mọi dữ liệu năm %s của %s sẽ xoá. Lấy lại bằng Ctrl+Z."
	RatingClear       = "Xoá dữ liệu năm"
	RatingSeveralRows = "%s dòng"

	RatingPasteTitle   = "Dán xếp loại năm"
	RatingPasteRows    = "%s dòng sẽ ghi, %s dòng đã đúng như sổ."
	RatingPasteLeft    = "Bỏ ra %s dòng:"
	RatingPasteDo      = "Ghi"
	RatingPasteNothing = "Không có dòng nào để ghi."
	RatingPasteStep    = "Xếp loại năm %s: dán %s dòng"

	RatingUnknownWhat = "Không rõ xếp loại “%s”."
	RatingUnknownNext = "Ghi một trong: %s."
	RatingNumberWhat  = "%s “%s” không phải là số nguyên dùng được."
	RatingNumberNext  = "Ghi số từ 0 đến %s, hoặc để trống nếu chưa biết."
	RatingMarkWhat    = "“%s” không rõ là có hay không."
	RatingMarkNext    = "Ghi x, hoặc ghi đang xem xét việc gì; để trống là không."
	RatingEndsBefore  = "Ngày hết hạn kỷ luật trước ngày kỷ luật."
	RatingEndsNext    = "Sửa một trong hai ngày."
	RatingTooMany     = "Số hoàn thành nhiệm vụ nhiều hơn tổng số người."
	RatingTooManyNext = "Sửa một trong hai số."
	RatingLeft        = "Dòng %d, %s: %s" // 4, Nguyễn Văn A: …
	RatingNobody      = "không có trong bảng này"
	RatingSeveral     = "có người trùng tên hoặc tên gần giống trong sổ; chọn người ở phần Cần trả lời"
	RatingWaits       = "chờ trả lời ở phần Cần trả lời"
	RatingSaysNothing = "không ghi gì của năm"
)

// RatingNotSaid are the first words of what says nothing clear ("chưa rõ"), folded.
var RatingNotSaid = []string{"chua", "khong", "ko", "hinh"}

// RatingShort are words that ratings are shortened to, folded, with what they are in short for.
var RatingShort = map[string]string{"ht": "hoan thanh", "xs": "xuat sac", "nv": "nhiem vu", "xsnv": "xuat sac nhiem vu", "tnv": "tot nhiem vu", "k": "khong", "ko": "khong"}
