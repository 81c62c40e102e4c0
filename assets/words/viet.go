package words

// Sentences about dates and times that cannot be read.
const (
	// BadDateWhat takes the text that was typed.
	BadDateWhat = "Chưa đọc được ngày “%s”."
	BadDateNext = "Hãy ghi đủ ngày, tháng, năm, ví dụ 17/3/2023."
	// NoYearWhat takes the year that was typed.
	NoYearWhat = "Năm %s không dùng được."
	NoYearNext = "Hãy ghi năm từ 1900 đến 2099, đủ bốn chữ số."
	// NoMonthWhat takes the month number.
	NoMonthWhat = "Không có tháng %d."
	NoMonthNext = "Hãy ghi ngày trước, rồi đến tháng (từ 1 đến 12), rồi đến năm."
	// NoDayWhat takes day, month and year; NoDayNext month, year and the
	// number of days in that month.
	NoDayWhat = "Không có ngày %d/%d/%d."
	NoDayNext = "Tháng %d năm %d có %d ngày; hãy xem lại."
	// DayAheadWhat takes the day, DayAheadNext that of today.
	DayAheadWhat = "Ngày %s chưa tới."
	DayAheadNext = "Hôm nay trên máy là %s; hãy ghi ngày đã làm, hoặc sửa đồng hồ của máy."
	// BadTimeWhat takes the text that was typed.
	BadTimeWhat = "Chưa đọc được giờ “%s”."
	BadTimeNext = "Hãy ghi giờ và phút từ 0:00 đến 23:59, ví dụ 14:30."
)

// How papers write days and times.
const (
	// LongDate takes the day, the month as papers write it, and the year.
	LongDate      = "ngày %02d tháng %s năm %d"
	EmptyLongDate = "ngày … tháng … năm …"
	// LongTime takes the hour and the minute.
	LongTime = "%s giờ %s"
)

// Weekdays starts with Sunday, as time.Weekday does.
var Weekdays = [7]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// How numbers are read.
const (
	NumberMinus         = "âm"
	NumberTen           = "mười"
	NumberTens          = "mươi"
	NumberHundred       = "trăm"
	NumberThousand      = "nghìn"
	NumberMillion       = "triệu"
	NumberBillion       = "tỷ"
	NumberNoTens        = "linh" // between hundreds and ones
	NumberOneAfterTens  = "mốt"
	NumberFourAfterTens = "tư"
	NumberFiveAfterTen  = "lăm"
)

// Digits are the names of 0 to 9.
var Digits = [10]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// DatePlace stands between the place and the day of a letter.
const DatePlace = ", ngày "

// DateWords are the words of a day that is written out, folded: before the day, the
// month and the year.
var DateWords = [][]string{{"ngay", "mung", "mong"}, {"thang"}, {"nam"}}

// MonthNames are what the months are called, folded, where their number is not written. Chạp is
// not among them: it is a month of the lunar year alone.
var MonthNames = map[string]int{
	"gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
	"muoi mot": 11, "muoi hai": 12,
}
