package words

// What became of official prints once they were signed.
const (
	FiledDo      = "Ghi số, ngày và bản ký"
	FiledTitle   = "Sau khi ký"
	FiledNumber  = "Số"
	FiledSymbol  = "Ký hiệu"
	FiledDay     = "Ngày ký"
	FiledPlace   = "Nơi lưu bản gốc"
	FiledScan    = "Bản quét trang đã ký"
	FiledPick    = "Chọn tệp PDF hoặc ảnh…"
	FiledNoScan  = "chưa có"
	FiledOpen    = "Mở bản quét đã ký"
	FiledRemove  = "Gỡ số, ngày và bản ký"
	FiledAsk     = "Gỡ những gì đã ghi sau khi ký?"
	FiledAskText = "%s: số, ngày, nơi lưu và bản quét. Bản in chính thức vẫn giữ."
	// FiledLabel and FiledRemoved take the print.
	FiledLabel   = "Sau khi ký: %s"
	FiledRemoved = "Gỡ bản ký: %s"
	FiledBack    = "đã ký"
	FiledAwaited = "chờ bản ký"
	FiledDropTo  = "Hãy chọn một bản ở “Bản đã in”, rồi thả tệp PDF hoặc ảnh của trang đã ký."
	FiledOne     = "Mỗi bản in chỉ giữ một tệp bản ký. Hãy thả từng tệp."

	FiledNumberWhat = "Số văn bản là số từ 1."
	FiledNoPDFWhat  = "Tệp %s không phải tệp PDF."
	FiledNoPDFNext  = "Hãy quét lại thành PDF hoặc ảnh."
)

// The folder of a year's papers.
const (
	FolderTitle    = "Mục lục hồ sơ"
	FolderDo       = "Hồ sơ năm: mọi bản đã in chính thức và bản ký, kèm mục lục"
	FolderCommand  = "Lập hồ sơ năm"
	FolderName     = "Hồ sơ thi đua năm %s"
	FolderContents = "00 Mục lục hồ sơ năm %s.%s"
	FolderFile     = "%02d %s" // number, print
	FolderScan     = "%s (đã ký)"
	// FolderDone takes the folder, the number of papers and of scans.
	FolderDone      = "Đã lập hồ sơ ở %s: %d văn bản, %d bản ký."
	FolderAwaited   = "Chưa có bản ký: %s."
	FolderWithdrawn = "Không đưa vào hồ sơ: %d bản đã thu hồi."
)
