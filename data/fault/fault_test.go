package fault_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

func TestErrorShowsSentencesAndKeepsCause(t *testing.T) {
	f := fault.Wrap(fault.Storage, fs.ErrPermission, "Không ghi được tệp.", "Hãy chọn nơi khác.")

	if got, want := f.Error(), "Không ghi được tệp. Hãy chọn nơi khác."; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if !errors.Is(f, fs.ErrPermission) {
		t.Error("the cause is lost")
	}
	if got, want := fault.New(fault.Missing, "Chưa có khối.", "").Error(), "Chưa có khối."; got != want {
		t.Errorf("Error() without a next step = %q, want %q", got, want)
	}
}

func TestOf(t *testing.T) {
	known := fault.New(fault.Busy, "Sổ đang mở ở máy khác.", "Hãy đóng bên đó.")
	if got := fault.Of(fmt.Errorf("open: %w", known)); got != known {
		t.Errorf("Of(wrapped fault) = %v, want the fault itself", got)
	}

	strange := errors.New("index out of range")
	got := fault.Of(strange)
	if got.Kind != fault.Internal || got.What != words.InternalWhat || got.Next != words.InternalNext || got.Cause != strange {
		t.Errorf("Of(foreign error) = %+v", got)
	}

	if got := fault.Of(fmt.Errorf("read: %w", context.Canceled)); got.Kind != fault.Stopped || got.What != words.StoppedWhat {
		t.Errorf("Of(stopped) = %+v", got)
	}

	if got := fault.Of(nil); got != nil {
		t.Errorf("Of(nil) = %v", got)
	}
}
