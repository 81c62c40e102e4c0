package registration_test

import (
	"testing"

	"sothidua/app/registration"
)

// FuzzPaste reads any text as a pasted list. It is understood, asked about or refused;
// every row is read or left out with a reason, and nothing is written.
func FuzzPaste(f *testing.F) {
	b := practice(f)
	around := b.around()
	f.Add("TT\tHọ và tên\tChức vụ\tDanh hiệu\n1\tLê Thị Thử\tKỹ sư, Phòng Mới\tCSTĐCS; GK\n")
	f.Add("Họ và tên\tLĐTT\tCSTĐCS\nVũ Văn A\tx\t-\nTổng cộng\t1\t0\n")
	f.Add("STT\tHọ\tTên\n\tI\tPhòng Một\n1\t\"Lê\nThị\"\tThử\n")
	f.Add("\"\t\"\"\t\n\t\t\t")
	f.Add("Danh hiệu\tDanh hiệu\tHọ và tên\n\x00\tLĐTT\tỶ\n")
	f.Add("Ông\tBà\n")
	f.Add("Họ và tên\tLĐTT\tCSTĐCS\nVũ Văn A\tx\t-\n(Trưởng phòng\t1\t0\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		sheet, err := registration.Open(text, around)
		if err != nil {
			return
		}
		reading, err := sheet.Read(t.Context(), b.Book)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range reading.Lines {
			if line.Entry.Name == "" && line.Standing == registration.Newcomer {
				t.Errorf("nobody is read: %+v", line)
			}
		}
		for _, out := range reading.LeftOut {
			if out.Why == "" {
				t.Errorf("left out without a reason: %+v", out)
			}
		}
		for _, question := range reading.Questions {
			if question.Text == "" || len(question.Options) == 0 {
				t.Errorf("a question without words or answers: %+v", question)
			}
		}
		_ = registration.Entries(reading.Lines)
	})
}
