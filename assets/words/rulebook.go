package words

// The rules of the year, to be read and changed, and what they find.
const (
	RulesTitle       = "Quy tắc xét"
	RulesSub         = "%s, năm %s"
	RulesSubNone     = "Năm %s chưa có chế độ pháp lý"
	RulesTabRules    = "Quy tắc"
	RulesTabFindings = "Kết quả kiểm tra"

	RulesCode       = "Mã"
	RulesName       = "Nội dung"
	RulesArticle    = "Điều khoản"
	RulesVerified   = "Đối chiếu"
	RulesUse        = "Dùng"
	RulesIsVerified = "đã đối chiếu"
	RulesUnverified = "chưa kiểm chứng"
	RulesOn         = "đang dùng"
	RulesOff        = "đã tắt"
	RulesEmpty      = "Chế độ pháp lý của năm chưa có quy tắc nào."
	RulesEmptyNone  = "Chọn chế độ pháp lý ở phần Năm thi đua để xem quy tắc."
	RulesGeneral    = "Quy định chung"
	RulesForPerson  = "%s (cá nhân)"
	RulesForGroup   = TitlesOfCollectives
	RulesChoose     = "Chọn một quy tắc để xem và sửa."

	RulesAsks            = "%s. %s"
	RulesValid           = "Áp dụng từ %s"
	RulesValidTo         = "Áp dụng từ %s đến %s"
	RulesEnabled         = "Đang dùng quy tắc này"
	RulesChecked         = "Đã đối chiếu với văn bản"
	RulesParameters      = "Tham số"
	RulesRest            = "Khi không theo cách nào"
	RulesBasis           = "Căn cứ"
	RulesNone            = "Quy tắc này không có tham số."
	RulesRaw             = "Tham số đang ghi"
	RulesBroken          = "Tham số không dùng được"
	RulesBrokenText      = "%s. Quy tắc này chưa được đối chiếu."
	RulesNews            = "Quy tắc mới của chương trình"
	RulesNewsNone        = "Mọi quy tắc của sổ đúng như chương trình có sẵn."
	RulesNewsAsk         = "Lấy quy tắc mới của chương trình?"
	RulesNewsYes         = "Lấy"
	RulesNewsStep        = "Quy tắc: lấy %s quy tắc mới của chương trình"
	RulesNewsNew         = "Thêm %s quy tắc: %s."
	RulesNewsChanged     = "Sửa %s quy tắc mà cơ quan chưa đổi: %s."
	RulesNewsGone        = "Bỏ %s quy tắc mà chương trình không còn dùng: %s."
	RulesFile            = "Nhập tệp quy tắc"
	RulesFileAsk         = "Lấy quy tắc trong tệp %s?" // the file
	RulesFileStep        = "Quy tắc: lấy %s quy tắc từ tệp %s"
	RulesFileSame        = "Mọi quy tắc trong tệp %s đã có trong sổ."
	RulesFileOther       = "Tệp %s không phải là tệp quy tắc của chương trình."
	RulesFileNone        = "Tệp %s không có quy tắc nào cho danh hiệu và chế độ pháp lý của sổ này."
	RulesFileBad         = "Dòng %s, quy tắc %s: %s" // line, code, what is wrong
	RulesFileNext        = "Sổ giữ nguyên. Hãy chọn tệp .csv do nơi cấp chương trình gửi."
	RulesFileAgain       = "Hãy đóng tệp ở chương trình khác rồi chọn lại."
	RulesFileNoKey       = "thiếu mã của quy tắc hoặc chế độ pháp lý."
	RulesFileTwice       = "mã của quy tắc có hai lần trong tệp."
	RulesFileNewer       = "điều kiện này bản chương trình đang dùng chưa biết."
	RulesFileDays        = "ngày hiệu lực không đúng."
	RulesFileSubject     = "đối tượng không phải là cá nhân hay tập thể."
	RulesNowKept         = "Năm %s đã xét nên vẫn giữ quy tắc như khi xét; thay đổi dùng cho các năm khác."
	RulesNewsBeside      = "• %s %s. %s" // code, name, what differs
	RulesNewsKept        = "Giữ %s quy tắc cơ quan đã đổi, dù chương trình có sẵn giá trị khác (xem từng quy tắc bằng F6): %s."
	RulesShipped         = "Về giá trị có sẵn"
	RulesIsShipped       = "Đang là giá trị có sẵn."
	RulesNotShipped      = "Khác giá trị có sẵn."
	RulesUnsaved         = "chưa lưu"
	RulesTurnOff         = "Tắt, bật quy tắc"
	RulesShareNote       = "Ví dụ 15 hoặc 2/3."
	RulesWordsNote       = "Cách nhau bằng dấu phẩy."
	RulesBaseUnits       = "số đơn vị thành viên"
	RulesBasePeople      = "tổng số người"
	RulesEditStep        = "Quy tắc %s: sửa %s"
	RulesOnStep          = "Quy tắc %s: bật %s"
	RulesSubJudged       = "%s · năm %s đã xét, giữ quy tắc như khi xét"
	RuleShippedStays     = "Quy tắc %s có sẵn trong chương trình, không xoá được."
	RuleShippedStaysNext = "Bấm F4 để tắt nếu cơ quan không dùng."
	OwnDeleteAsk         = "Xoá mức của cơ quan?"
	OwnDeleteStep        = "Quy tắc %s: xoá %s"
	RulesOffStep         = "Quy tắc %s: tắt %s"
	RulesShippedStep     = "Quy tắc %s: về giá trị có sẵn, %s"

	RuleWay      = "Cách %d"
	RuleFieldBad = "“%s” không dùng được cho “%s”."
)

// Findings of a whole year.
const (
	FindingsState   = "Mức"
	FindingsUnit    = "Đơn vị"
	FindingsSubject = "Đối tượng"
	FindingsAward   = "Danh hiệu"
	FindingsText    = "Nội dung"
	FindingsAll     = "Tất cả điểm cần xem"
	FindingsAny     = "Tất cả"
	FindingsKept    = "vẫn giữ"
	FindingsEmpty   = "Không có điểm nào theo lựa chọn này."
	FindingsWorking = "Đang đối chiếu đăng ký với quy tắc của năm…"
	FindingsStop    = "Dừng"
	FindingsStopped = "Đã dừng. F5: kiểm tra lại."
	FindingsAgain   = "Kiểm tra lại"
	FindingsFilter  = "Lọc kết quả kiểm tra"
	FindingsChecked = "Đã kiểm tra lại."
	FindingsCount   = "%s cảnh báo, %s thiếu dữ liệu, %s cần người xét"
	FindingsArticle = "Điều khoản"
	FindingsFigures = "Số liệu đã tính"
	FindingsYears   = "Các %s đã tính" // năm, năm học
	FindingsRemedy  = "Đạt khi"
	FindingsGo      = "Đến đăng ký của đơn vị"
	FindingsGoRule  = "Đến quy tắc"
	FindingsGoKey   = "Enter"
	FindingsChoose  = "Chọn một dòng để xem điều khoản và số liệu. Enter: đến đăng ký của đơn vị."
	FindingsYear    = "tất cả đơn vị"
)

// RuleConditions says what each condition of the rules looks at.
var RuleConditions = map[string]string{
	"cap": "Mức tối đa theo tỷ lệ", "rating-cap": "Mức tối đa theo xếp loại", "share": "Tỷ lệ trong tập thể", "member": "Có danh hiệu trong tập thể",
	"completed": "Mức hoàn thành nhiệm vụ của tập thể", "unit-discipline": "Kỷ luật trong tập thể", "membership": "Tư cách thành viên",
	"vote": "Kết quả bỏ phiếu", "once": "Chỉ tặng một lần", "excludes": "Danh hiệu loại trừ nhau", "headcount": "Số đăng ký và tổng số người", "founded": "Thời gian từ khi thành lập", "score": "Điểm được chấm", "months": "Thời gian làm việc", "training": "Thời gian đi học", "discipline": "Kỷ luật trong năm",
	"served": "Chấp hành xong kỷ luật", "review": "Đang bị xem xét", "rating": "Xếp loại trong năm", "requires": "Danh hiệu đi kèm",
	"twice": "Đăng ký trùng", "alike": "Tên gần giống nhau", "placed": "Bộ phận công tác", "catalogue": "Danh mục của chế độ pháp lý",
	"registered": "Có đăng ký", "overlap": "Trùng thành tích", "history": "Thành tích các năm", "initiative": "Sáng kiến, đề tài",
	"basis": "Căn cứ khen được tính", "revoked": "Quyết định đã thu hồi", "human": "Người xét", "decision": "Chế độ pháp lý khi xét",
}

// RuleParameters names the parameters of the rules, by condition where it matters.
var RuleParameters = map[string]string{
	"share": "Tỷ lệ (%)", "cap/share": "Tỷ lệ tối đa (%)", "rating-cap/share": "Tỷ lệ tối đa (%)", "share/share": "Tỷ lệ tối thiểu (%)",
	"completed/share": "Hoàn thành nhiệm vụ (%)", "vote/share": "Đồng ý tối thiểu (%)",
	"points": "Điểm tối thiểu", "by": "Ai bỏ phiếu", "codes": "Không nhận cùng", "quorum": "Số người bỏ phiếu (%)", "best": "Phải được nhiều phiếu nhất",
	"of": "Tính trên số", "share/of": "Danh hiệu được tính", "rating-cap/of": "Trên số người xếp loại",
	"round": "Làm tròn", "min1": "Ít nhất 01 khi có người để tính", "block": "Tính chung các đơn vị", "beyond": "Văn bản tính trên cả bộ, ngành, tỉnh, sổ không có đủ", "whole": "Chỉ tính cả đơn vị (tập thể lớn)",
	"few": "Khi số đơn vị dưới", "few_max": "thì tối đa", "rating": "Xếp loại được đếm", "unit_rating": "Khi đơn vị xếp loại",
	"unit_share": "thì tối đa (%)", "strict": "Phải trên tỷ lệ này, bằng là chưa đủ",
	"code": "Danh hiệu phải có", "times": "Ít nhất", "implied_counts": "Danh hiệu cao hơn đã tính cả danh hiệu này",
	"min_months": "Số tháng làm việc tối thiểu", "leave_counts": "Nghỉ vẫn tính là làm việc", "hired_only": "Chỉ tính người mới tuyển dụng",
	"of_ratings": "Chỉ đếm đơn vị xếp loại", "personnel": "Chỉ tính người có đối tượng", "no_unit_kinds": "Loại hình đơn vị không có đối tượng ấy", "unit_kinds": "Chỉ tính đơn vị có loại hình",
	"months": "Đi học từ (tháng)", "results": "Kết quả học được tính",
	"from": "Kỷ luật từ mức", "forms": "Các mức kỷ luật, nhẹ trước", "judge": "Nội dung người xét", "each": "Nêu ở từng đăng ký, không gộp theo đơn vị",
	"basis": "Căn cứ khen được đối chiếu", "not_counted": "Căn cứ khen không được tính", "not_levels": "Không xét cấp",
	"ratings": "Xếp loại được tính", "initiative/times": "Số sáng kiến, đề tài", "initiative/years": "Trong số năm", "founded/years": "Số năm từ khi thành lập", "scopes": "Phạm vi được tính (để trống: mọi phạm vi)",
	"or_ratings": "Hoặc xếp loại", "otherwise": "Khi chưa đủ",
	"include_current": "Tính cả năm đang đăng ký (dự kiến)", "after": "Đã được tặng trước đó", "only_after": "Chỉ tính các năm sau đó",
	"any.rating.ratings": "Xếp loại được tính", "any.rating.years": "Số năm liên tục",
	"any.rated.rating": "Trong đó có xếp loại", "any.rated.times": "Số năm",
	"any.titles.code": "Danh hiệu, hình thức", "any.titles.times": "Số lần", "any.titles.in_a_row": "Phải liên tục", "any.titles.apart": "Hai lần cách nhau nhiều nhất mấy năm thì để người xét",
	"any.initiatives.times": "Số sáng kiến, đề tài", "any.initiatives.scopes": "Phạm vi sáng kiến, đề tài",
	"month": "Quyết định dự kiến: tháng", "day": "ngày (của năm sau)",
	"school_month": "Với năm học: tháng", "school_day": "ngày (của năm kết thúc năm học)",
}

// RuleBodies names who votes.
var RuleBodies = map[string]string{"block": BallotByBlock, "council": BallotByCouncil}

// RuleRoundings names the ways to round.
var RuleRoundings = map[string]string{"nearest": RuleNearest, "floor": RuleFloor, "ceil": RuleCeil}

// The limits that an office sets by itself.
const (
	OwnAdd       = "Thêm mức của cơ quan"
	OwnKind      = "Mức cần đặt"
	OwnKindShare = "Tỷ lệ tối đa"
	OwnKindScore = "Điểm tối thiểu"
	OwnAward     = "Danh hiệu, hình thức"
	OwnAmount    = "Số phần trăm, hoặc số điểm"
	OwnShare     = "Tỷ lệ (%)"
	OwnPoints    = "Điểm"
	OwnOf        = "Tỷ lệ tính trên"
	OwnWhere     = "Tính ở"
	OwnInUnit    = "từng đơn vị"
	OwnInBlock   = "chung các đơn vị"
	OwnArticle   = "Theo văn bản"
	OwnByOffice  = "Quy định của cơ quan"
	OwnHelp      = "Điểm tối thiểu so với điểm đơn vị được chấm; khi đó bỏ trống ô “Tỷ lệ tính trên”."
	OwnNoAward   = "Chưa chọn danh hiệu, hình thức."
	OwnNoRegime  = "Năm này chưa có chế độ pháp lý."
	OwnNoBase    = "Chưa chọn tỷ lệ tính trên số người hay danh hiệu nào."
	OwnCode      = "CQ%d"
	OwnShareName = "%s không quá %s%% của %s, tính ở %s"
	OwnScoreName = "%s: từ %s điểm trở lên"
	OwnStep      = "Quy tắc %s: thêm %s"
)
