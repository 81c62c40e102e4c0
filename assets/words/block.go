package words

// The block, its units, rooms and offices.
const (
	BlockTitle       = "Đơn vị thành viên"
	BlockTabUnits    = "Đơn vị thành viên"
	BlockTabInfo     = "Thông tin chung"
	BlockTabOffices  = "Đơn vị đứng đầu"
	BlockName        = "Tên đầy đủ, như trên văn bản"
	BlockShortName   = "Tên gọn trên màn hình"
	BlockAgency      = "Cơ quan chủ quản"
	BlockSymbol      = "Ký hiệu trong số văn bản"
	BlockLocality    = "Địa danh ghi trước ngày, tháng"
	BlockHeadLabel   = "Tên gọi đơn vị đứng đầu"
	BlockDeputyLabel = "Tên gọi đơn vị phó"
	BlockHead        = "Đứng đầu"
	BlockDeputy      = "Cấp phó"
	BlockLevel       = "Cấp"
	BlockCouncil     = "Hội đồng mà khối, cụm báo cáo"
	BlockFoundedBy   = "Quyết định thành lập (số, cơ quan ban hành)"
	BlockFoundedOn   = "Ngày thành lập"
	BlockSlogan      = "Khẩu hiệu"
	BlockRulesHead   = "Quy chế hoạt động"
	BlockRotation    = "Luân phiên đứng đầu, nhiệm kỳ"
	BlockRotationAs  = "Để trống: câu có sẵn (luân phiên, nhiệm kỳ một năm)"
	BlockQuorum      = "Phần đơn vị phải có mặt để họp"
	BlockMajority    = "Thông qua khi tán thành trên"
	BlockPartAs      = "như 2/3, 75%"
	BlockPartBad     = "Gõ phần như 2/3 hoặc 75%."
	BlockTieRule     = "Xếp thứ khi bằng điểm"
	BlockTieRuleAs   = "Để trống: hội nghị xem xét, quyết định"
	BlockQuota       = "Số lượng khối, cụm được đề nghị (mỗi dòng một hình thức)"
	BlockFunctions   = "Chức năng, nhiệm vụ của khối, cụm (mỗi dòng một ý)"
	BlockSecretariat = "Tổ thư ký, tổ giúp việc (mỗi dòng một người)"
	BlockVoteShare   = "Được đề nghị khi đạt tỷ lệ phiếu"
	BlockVoteBasis   = "Tỷ lệ phiếu tính trên"
	BlockRegulation  = "Quyết định ban hành quy chế (số, ngày, cơ quan)"
	BlockRegulatedAs = "Để trống: khối, cụm tự ban hành"
	BlockContactHead = "Đầu mối của thư ký, thường trực"
	ContactName      = "Người liên hệ"
	ContactPhone     = "Điện thoại"
	ContactEmail     = "Thư điện tử"
	ContactBad       = "Thư điện tử cần có dạng ten@noi.vn."
	BlockStep        = "Thông tin chung: sửa"
	BlockHelpTitle   = "Dùng ở đâu"
	BlockHelp        = "Tên đầy đủ, cơ quan chủ quản, ký hiệu và địa danh được in ở đầu các văn bản. Hội đồng là nơi nhận báo cáo; đầu mối liên hệ in trên giấy mời và công văn nhắc. Tên gọi người đứng đầu (Khối trưởng, Trưởng khối, Cụm trưởng) dùng trên mọi màn hình và văn bản."

	UnitAdd           = "Thêm đơn vị"
	UnitTitle         = "Đơn vị"
	UnitName          = "Tên đơn vị"
	UnitShortName     = "Tên gọn"
	UnitKind          = "Loại hình"
	UnitSymbol        = "Chữ viết tắt"
	UnitHeadPost      = "Chức vụ người đứng đầu, như khi ký"
	UnitForReport     = "Cho báo cáo thành tích"
	UnitAddress       = "Trụ sở, điện thoại, trang tin"
	UnitFounded       = "Quá trình thành lập, phát triển"
	UnitStructure     = "Cơ cấu tổ chức, tổ chức đảng, đoàn thể"
	UnitFunctions     = "Chức năng, nhiệm vụ"
	UnitHeadPostShort = "Chức vụ người đứng đầu"
	UnitDecider       = "Người quyết định danh hiệu, giấy khen cấp cơ sở"
	UnitDeciderHint   = "Giám đốc Sở …, Hiệu trưởng …, Trưởng ban …"
	DeciderKey        = "Người quyết định…"
	DeciderTitle      = "Người quyết định cấp cơ sở của nhiều đơn vị"
	DeciderOf         = "Cho các đơn vị"
	DeciderOfAll      = "Mọi đơn vị"
	DeciderUnits      = "%d đơn vị"
	DeciderOwn        = "Người đứng đầu của từng đơn vị"
	DeciderOpen       = "Chỉ đơn vị chưa ghi"
	DeciderFor        = "Ghi cho %d đơn vị."
	DeciderLeft       = " %d đơn vị chưa ghi chức vụ người đứng đầu, để nguyên."
	DeciderNobody     = "Không có đơn vị nào cần ghi."
	DeciderNobodyNext = "Bỏ dấu “Chỉ đơn vị chưa ghi” để ghi lại, hoặc ghi chức vụ người đứng đầu của đơn vị."
	DeciderStep       = "Đơn vị: ghi người quyết định của %d đơn vị"
	UnitHeadcount     = "Số người năm %s"
	UnitFigures       = "Nguồn số liệu"
	UnitFiguresOn     = "Số liệu tính đến ngày"
	UnitFrom          = "Tham gia từ ngày"
	UnitTo            = "Thôi tham gia từ ngày"
	UnitToBefore      = "Ngày thôi tham gia phải sau ngày tham gia."
	UnitClosed        = "Đã giải thể, sáp nhập"
	UnitClosedMark    = "Đã giải thể, sáp nhập"
	UnitPeople        = "Số người"
	UnitFromHead      = "Từ ngày"
	UnitToHead        = "Đến ngày"
	UnitRoleHead      = "Năm nay"
	UnitEmpty         = "Chưa có đơn vị thành viên. Bấm Ctrl+N để thêm."
	UnitSave          = "Đơn vị: ghi %s"
	UnitDelete        = "Đơn vị: xoá %s"
	UnitAsk           = "Xoá đơn vị này?"
	UnitAskText       = "%s. Đơn vị đã có hồ sơ thì không xoá được: hãy ghi ngày thôi tham gia. Có thể hoàn tác trong Nhật ký."
	UnitMove          = "Đơn vị: đổi thứ tự %s"
	UnitTotal         = "%d đơn vị, %s người năm %s"
	UnitToday         = "đến nay"

	RoomTitle   = "Tập thể nhỏ"
	RoomAdd     = "Thêm tập thể"
	RoomName    = "Tên tập thể"
	RoomUnit    = "Trực thuộc"
	RoomEmpty   = "Chưa có tập thể nhỏ. Bấm “Thêm tập thể” để thêm."
	RoomSave    = "Tập thể: ghi %s"
	RoomMove    = "Tập thể: đổi thứ tự %s"
	RoomDelete  = "Tập thể: xoá %s"
	RoomAsk     = "Xoá tập thể này?"
	RoomAskText = "%s. Tập thể đã có hồ sơ thì không xoá được: hãy đánh dấu đã giải thể. Có thể hoàn tác trong Nhật ký."
	RoomClosed  = "đã giải thể"

	RoomInItself     = "Một tập thể không thể trực thuộc chính nó hoặc tập thể nằm trong nó."
	InItselfWhat     = "“%s” sẽ nằm trong chính nó."
	InItselfNext     = "Chọn nơi trực thuộc khác; sổ giữ nguyên như trước."
	RoomInItselfNext = "Chọn đơn vị hoặc tập thể khác ở ô Trực thuộc."

	OfficeTitle         = "%s, %s năm %s"
	OfficeAdd           = "Thêm đơn vị giữ chức vụ"
	OfficeRole          = "Vai trò"
	OfficeUnit          = "Đơn vị"
	OfficeHonorific     = "Ông, Bà"
	OfficePerson        = "Người đại diện"
	OfficePost          = "Chức vụ"
	OfficeNext          = "%s năm sau"
	OfficeMethod        = "Hình thức bầu, giới thiệu"
	OfficeAgree         = "Số đồng ý"
	OfficeVoters        = "Trên tổng số"
	OfficeVotes         = "Kết quả bầu"
	OfficeVotesOf       = "%s/%s đồng ý"
	OfficeVotesBad      = "Số đồng ý nhiều hơn tổng số."
	OfficeNoTotal       = "Có số đồng ý thì cần có tổng số."
	OfficeNotNext       = "Kết quả bầu chỉ ghi cho chức vụ của năm sau."
	OfficeNextThere     = "Đã ghi đơn vị đứng đầu năm sau."
	OfficeEmpty         = "Năm này chưa ghi đơn vị nào. Bấm Ctrl+N để thêm."
	OfficeSave          = "%s năm %s: ghi %s"
	OfficeDelete        = "%s năm %s: xoá %s"
	OfficeHeadThere     = "Năm này đã có đơn vị đứng đầu."
	OfficeHeadThereNext = "Chọn vai trò khác, hoặc sửa dòng đã có."
	OfficeAsk           = "Xoá dòng này?"
	OfficeHelp          = "Chức vụ đứng đầu, cấp phó do đơn vị giữ; người đứng đầu hoặc người được uỷ quyền thay mặt đơn vị. Mỗi năm ghi riêng, năm cũ giữ nguyên. Đơn vị được bầu, giới thiệu cho năm sau ghi ở đây khi tổng kết: biên bản bình xét, biên bản bàn giao in theo, mở năm mới thì lấy sang."
)

// OfficeMethods are the ways to choose who leads the block next; other words can be written.
var OfficeMethods = []string{"Biểu quyết giơ tay", "Bỏ phiếu kín", "Giới thiệu, hội nghị thống nhất"}

// Honorifics are the forms of address.
var Honorifics = []string{"Ông", "Bà"}

// AfterFamily are the middle names behind which a name that begins with Ông bears it as
// its family name.
var AfterFamily = []string{"Thị", "Văn"}

// BlockLevels and UnitKinds are what is offered; other words can be written.
var (
	BlockLevels = []string{"Trung ương", "Bộ, ban, ngành", "Tỉnh, thành phố", "Xã, phường, đặc khu", "Cơ sở"}
	UnitKinds   = []string{
		"Cơ quan hành chính", "Đơn vị sự nghiệp", "Cơ quan Đảng", "Mặt trận, đoàn thể", "Trường học", "Bệnh viện, cơ sở y tế",
		"Doanh nghiệp", "Ngân hàng", "Lực lượng vũ trang", "Hội",
	}
)

// UnitSorts are words for sorts of units, by which they are told whose head gives a form,
// those of one level of the administration together: who heads a commune heads a ward;
// PeoplesCommittees what may stand before them in a name; in small letters.
var (
	UnitSorts         = [][]string{{"sở"}, {"xã", "phường", "đặc khu"}, {"huyện", "quận"}}
	PeoplesCommittees = []string{"ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"}
)
