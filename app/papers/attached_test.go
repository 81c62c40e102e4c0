package papers

import (
	"strings"
	"testing"
)

// A list of the block says to which report it belongs, as soon as that has a number, and the
// report names it; what its labels mean is told by the names of the office's own titles.
func TestListsSayWhatTheyGoWithAndWhatTheirLabelsMean(t *testing.T) {
	book := newBook(t)
	for _, code := range []string{RegistrationSummary, IndividualList, CollectiveList, InitiativeList} {
		expect(t, build(t, book, code, 2023), "(Kèm theo Báo cáo số 05/BC-KTĐ ngày 21 tháng 3 năm 2023 của Khối thi đua Các đơn vị sự nghiệp)")
	}
	expect(t, build(t, book, CeremonyReport, 2023), "Danh sách cá nhân đăng ký; Danh sách tập thể đăng ký; Danh sách đề tài, sáng kiến đăng ký.")
	for _, code := range []string{RegistrationSummary, IndividualList, UnitRegistration, CeremonyReport, Minutes} {
		expect(t, build(t, book, code, 2023), "Chữ viết tắt: ", "CSTĐCS: Chiến sĩ thi đua cơ sở")
	}
	expect(t, build(t, book, CollectiveList, 2023), "TTLĐXS: Tập thể Lao động xuất sắc")

	// The office calls its titles otherwise; the report has no number yet.
	change(t, book, "UPDATE award_kinds SET name = 'Chiến sĩ thi đua của cơ sở' WHERE label = 'CSTĐCS'")
	change(t, book, "DELETE FROM document_numbers WHERE paper = 'ceremony-report'")
	built := build(t, book, IndividualList, 2023)
	if expect(t, built, "CSTĐCS: Chiến sĩ thi đua của cơ sở"); strings.Contains(content(built), "Kèm theo Báo cáo") {
		t.Error("a list goes with a report that has no number")
	}
	// Where labels are names there is nothing to explain.
	change(t, book, "UPDATE award_kinds SET label = name")
	if all := content(build(t, book, IndividualList, 2023)); strings.Contains(all, "Chữ viết tắt") {
		t.Error("names are explained by themselves")
	}
}
