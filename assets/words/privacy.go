package words

// What the book holds of one person.
const (
	PersonAll          = "Dữ liệu về người này"
	PersonAllKey       = "F7"
	PersonAllTitle     = "Toàn bộ dữ liệu về %s"                                                          // full name
	PersonAllCount     = "%s mục ghi về người này, %s chỗ khác nêu tên, %s bước nhật ký, %s tệp nêu tên." // numbers
	PersonAllSame      = "Sổ còn %s người có tên trùng hoặc chứa tên này: mục nêu tên, nhật ký, tệp có thể là của họ."
	PersonAllNone      = "Chọn một người trong bảng trước."
	PersonAllReading   = "Đang tìm trong cả sổ …"
	PersonAllKind      = "Thuộc phần"
	PersonAllWhat      = "Mục"
	PersonAllText      = "Nội dung"
	PersonAllEdit      = "Sửa thông tin"
	PersonAllEditKey   = "Ctrl+E"
	PersonAllOut       = "Ghi ra tệp"
	PersonAllOutKey    = "Ctrl+S"
	PersonAllDone      = "Đã ghi dữ liệu về %s vào thư mục %s: tệp PDF, Excel và tệp mở (JSON). Nhật ký có ghi việc này." // full name, folder
	PersonAllStep      = "Dữ liệu cá nhân: ghi ra tệp dữ liệu về %s"                                                      // full name
	PersonAllFolder    = "Dữ liệu về %s, ngày %s"                                                                         // full name, day
	PersonAllFile      = "du-lieu-ca-nhan"
	PersonAllWhen      = "Lập lúc %s, từ sổ %s." // time, name of the book's file
	PersonAllOwn       = "Ghi về người này"
	PersonAllNamed     = "Nêu tên ở chỗ khác"
	PersonAllSteps     = "Nhật ký"
	PersonAllFiles     = "Bản in, tệp đính kèm"
	PersonAllStepText  = "%s, người làm: %s"            // time, who
	PersonAllStepWhy   = "%s, người làm: %s, lý do: %s" // time, who, reason
	PersonAllFileNamed = "Trong tệp có tên người này"
)

// A person who is made nameless or taken away.
const (
	Nameless           = "Ông/Bà ẩn danh số %d"
	RemovedPerson      = "người đã xoá"
	NamelessStep       = "Dữ liệu cá nhân: một người nay là %s" // the new name
	RemoveWholeStep    = "Dữ liệu cá nhân: xoá hẳn một người"
	NamelessDo         = "Ẩn danh"
	NamelessKey        = "F8"
	RemoveWholeDo      = "Xoá hẳn"
	RemoveWholeKey     = "F9"
	NamelessTitle      = "Ẩn danh %s"                                                                                                                                                                    // full name
	RemoveWholeTitle   = "Xoá hẳn %s"                                                                                                                                                                    // full name
	NamelessWill       = "Tên thành “%s” ở %s mục và trong nhật ký. Ngày sinh, giới tính, ngày vào cơ quan, liên hệ, ghi chú bị xoá. Đăng ký, khen thưởng, số quyết định, xếp loại, chức vụ giữ nguyên." // new name, number
	RemoveWholeWill    = "Người này, chức vụ và xếp loại năm bị xoá khỏi sổ (%s mục), tên bị xoá khỏi nhật ký."                                                                                          // number
	NamelessStaysNone  = "Trong sổ không còn chỗ nào nêu tên."
	NamelessStays      = "Sau đó tên vẫn còn ở %s chỗ trong sổ:" // number
	NamelessCopies     = "Bản sao lưu, gói bàn giao, tệp đã ghi ra trước đây không đổi; xong việc chương trình kể từng chỗ và ngày mất."
	NamelessStaysAt    = "Trong sổ: %s."                                                                 // title of a record
	NamelessStaysPrint = "Trong sổ: %s: giữ làm bằng chứng; muốn bỏ thì thu hồi và ghi lý do ở Văn bản." // title of a print
	NamelessNoUndo     = "Việc này không hoàn tác được."
	NamelessReason     = "Lý do, căn cứ (không ghi tên)"
	NamelessReasonWhat = "Chưa ghi lý do."
	NamelessReasonNext = "Ghi căn cứ, như số và ngày của yêu cầu; lý do ở lại trong nhật ký."
	NamelessNamedWhat  = "Lý do có tên của người này."
	NamelessNamedNext  = "Lý do ở lại trong nhật ký; hãy ghi mà không nêu tên."
	NamelessKeptWhat   = "Người này có đăng ký, khen thưởng hoặc việc khác phải giữ."
	NamelessKeptNext   = "Hãy ẩn danh: quyết định giữ nguyên, tên mất đi."
	NamelessDone       = "Đã ẩn danh. Trong sổ nay là %s." // the new name
	RemoveWholeDone    = "Đã xoá hẳn. Nhật ký chỉ ghi lý do."
)

// The purge of the journal.
const (
	PurgeTitle          = "Dọn nhật ký cũ"
	PurgeKey            = "F9"
	PurgeDay            = "Xoá nhật ký trước ngày"
	PurgeNote           = "Các bước trước ngày này cùng giá trị cũ bị xoá hẳn khỏi sổ, tệp đính kèm không còn chỗ nào dùng cũng vậy, rồi tệp sổ được nén lại. Các bước ấy không xem lại, không hoàn tác được nữa. Dữ liệu đang có giữ nguyên."
	PurgeStep           = "Dọn nhật ký: xoá các bước trước ngày %s"                // day
	PurgeStepPrints     = "; giữ %s bản in chính thức làm bằng chứng"              // number
	PurgeFound          = "%s bước nhật ký, %s tệp không còn chỗ nào dùng (%s KB)" // numbers
	PurgeAsk            = "Dọn nhật ký trước ngày %s?"                             // day
	PurgeWill           = "Sẽ xoá hẳn: %s."                                        // PurgeFound
	PurgeDone           = "Đã xoá hẳn: %s. Tệp sổ đã được nén lại."                // PurgeFound
	PurgeStands         = "Dữ liệu đã xoá còn nằm ở:"
	PurgeStandsNone     = "Ngoài sổ không thấy chỗ nào khác còn giữ."
	PurgeDo             = "Dọn"
	PurgeNothing        = "Không có bước nào trước ngày %s và không có tệp thừa." // day
	PurgeFutureWhat     = "Ngày phải là hôm nay hoặc trước đó."
	PurgePrint          = "Bản in chính thức “%s” lúc %s: giữ làm bằng chứng; muốn bỏ thì thu hồi và ghi lý do ở Văn bản."
	PurgePrintWithdrawn = "Bản in chính thức “%s” lúc %s: đã thu hồi (%s), bản in vẫn giữ."
	PurgeCopy           = "Bản sao lưu %s: tự mất khoảng ngày %s, nếu mỗi ngày có một bản mới."
	PurgeCopyStays      = "Bản sao lưu %s: không tự mất trong ba năm tới; cần bỏ thì xoá tay."
	PurgeMonth          = "Thư mục tệp mở %s: tự mất khoảng ngày %s."
	PurgeParcel         = "Gói bàn giao %s: không tự mất; người giữ xoá khi xong việc."
	PurgeAlone          = "Bản sao đứng riêng %s: không tự mất; cần bỏ thì xoá tay."
	PurgeAway           = "Nơi sao lưu thứ hai %s: hiện không mở được nên chưa xem."
	PurgeOpened         = "Thư mục %s có %s văn bản đã mở bằng chương trình khác: bản không sửa tự mất sau khoảng 90 ngày, bản đã sửa thì xoá tay."
	PurgeOpenedUnread   = "Thư mục %s: không đọc được nên chưa xem có văn bản nào đã mở bằng chương trình khác; mở thư mục để xem, cần bỏ thì xoá tay."
	PurgeLog            = "Nhật ký lỗi của chương trình %s: có thể còn tên trong lời báo lỗi; cần bỏ thì xoá tay."
	PurgeReading        = "Đang xem còn giữ ở đâu …"
)
