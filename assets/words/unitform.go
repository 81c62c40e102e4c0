package words

// The workbook that a unit fills in.
const (
	FormPeopleSheet  = "Cá nhân"
	FormGroupsSheet  = "Tập thể"
	FormGuideSheet   = "Hướng dẫn"
	FormListSheet    = "Danh mục"
	FormPeopleTitle  = "DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM %s"
	FormGroupsTitle  = "DANH SÁCH TẬP THỂ ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM %s"
	FormDue          = "Hạn gửi lại: ngày %s."
	FormNoDue        = "Hạn gửi lại: theo thông báo của cơ quan thường trực."
	FormNumber       = "TT"
	FormSir          = "Ông, Bà"
	FormName         = "Họ và tên"
	FormPost         = "Chức vụ"
	FormRoom         = "Phòng, ban"
	FormGroup        = "Tên tập thể"
	FormTitle        = "Danh hiệu thi đua"
	FormCommendation = "Hình thức khen thưởng"
	FormInitiative   = "Tên đề tài, sáng kiến"
	FormNote         = "Ghi chú"
	FormCode         = "Mã dòng"
	FormListTitle    = "Chọn trong danh sách"
	FormListText     = "Nhiều danh hiệu thì ghi trong một ô, cách nhau bằng dấu chấm phẩy."
	FormFileName     = "Đăng ký %s - %s" // year, unit
	FormMake         = "Bảng gửi đơn vị điền"
	FormDone         = "Đã ghi bảng của %s vào %s."
	FormAllDone      = "Đã ghi bảng của %s đơn vị vào thư mục %s."
	FormRunning      = "Đang ghi bảng gửi đơn vị"
	FaultTitle       = "Chưa rõ danh hiệu “%s”. Hãy ghi đúng tên danh hiệu, hình thức."
	FaultNone        = "Chưa ghi danh hiệu, hình thức đăng ký."
	FaultNamesake    = "Có người trùng tên. Hãy ghi rõ chức vụ, phòng."
	FaultSpelling    = "Sổ có tên gần giống: %s. Hãy ghi đúng họ và tên."
	FaultIgnored     = "Không dùng được: %s."
	FaultMake        = "Gửi lại đơn vị chỗ cần sửa"
	FaultFileName    = "%s - cần sửa" // name of the unit's file
	FaultPasted      = "Danh sách %s"
	FaultDone        = "Đã ghi %s chỗ cần sửa vào %s; bảng của đơn vị giữ nguyên."
	FaultOwnDone     = "Đã ghi %s chỗ cần sửa vào %s. Danh sách không phải tệp .xlsx nên đây là tệp Excel mới, giữ tiêu đề, thứ tự và các ô của đơn vị."
	FaultWhat        = "Danh sách này không có chỗ nào cần đơn vị sửa."
	FaultNext        = "Hãy ghi vào sổ."
	FaultUnitWhat    = "Chưa biết tệp là của đơn vị nào."
	FaultUnitNext    = "Hãy ghi thêm --unit."
	FormGuideTitle   = "HƯỚNG DẪN ĐIỀN BẢNG ĐĂNG KÝ"
)

// FormGuide explains the form to whoever fills it in.
var FormGuide = []string{
	"1. Mỗi người, mỗi tập thể một dòng, ở trang “Cá nhân” và trang “Tập thể”.",
	"2. Người và tập thể của năm trước đã có sẵn. Ai không đăng ký năm nay thì để trống cột danh hiệu, không cần xoá dòng.",
	"3. Người mới thì điền vào các dòng trống bên dưới.",
	"4. Danh hiệu thi đua và hình thức khen thưởng: bấm vào ô rồi chọn trong danh sách. Nhiều danh hiệu thì ghi trong một ô, cách nhau bằng dấu chấm phẩy.",
	"5. Sửa được họ tên, chức vụ bị sai. Không sửa tiêu đề cột; không chép đè cả bảng khác lên.",
	"6. Sáng kiến, đề tài: ghi đúng tên đã hoặc sẽ đề nghị công nhận.",
	"7. In được ngay trên giấy A4 nằm ngang để ký, đóng dấu; gửi lại cả tệp này.",
}
