package native

import (
	"bytes"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/windows"

	"sothidua/assets/words"
)

// Speak finds where the program speaks: where its output was sent, the console
// that started it, or a message box at the end. A program with windows gets no
// console of its own from Windows.
func Speak() *Speech {
	stdout, stderr := sent(windows.STD_OUTPUT_HANDLE, os.Stdout), sent(windows.STD_ERROR_HANDLE, os.Stderr)
	if stdout == nil || stderr == nil {
		if console := parentConsole(); console != nil {
			stdout, stderr = or(stdout, console), or(stderr, console)
		}
	}
	speech := &Speech{Stdout: stdout, Stderr: stderr}
	if stdout == nil {
		speech.Stdout = io.Discard
	}
	if stderr == nil {
		said := &bytes.Buffer{}
		speech.Stderr = said
		speech.end = func(code int) {
			if text := strings.TrimSpace(said.String()); text != "" {
				Tell(text, code == 0)
			}
		}
	}
	return speech
}

func or(w io.Writer, console *os.File) io.Writer {
	if w == nil {
		return console
	}
	return w
}

// sent returns file where whoever started the program gave it a place to write.
func sent(which uint32, file *os.File) io.Writer {
	handle, err := windows.GetStdHandle(which)
	if err != nil || handle == 0 || handle == windows.InvalidHandle {
		return nil
	}
	if _, err := windows.GetFileType(handle); err != nil {
		return nil
	}
	return file
}

func parentConsole() *os.File {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	if attached, _, _ := attachConsole.Call(parent); attached == 0 {
		return nil
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return nil
	}
	return console
}

// Tell shows text in a message box; calm is what needs no warning sign.
func Tell(text string, calm bool) {
	style := uint32(windows.MB_OK | windows.MB_SETFOREGROUND | windows.MB_ICONWARNING)
	if calm {
		style = windows.MB_OK | windows.MB_SETFOREGROUND | windows.MB_ICONINFORMATION
	}
	windows.MessageBox(0, utf16(text), utf16(words.ShellTitle), style)
}

// utf16 turns text into what Windows takes, up to a zero in it.
func utf16(text string) *uint16 {
	text, _, _ = strings.Cut(text, "\x00")
	p, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return nil
	}
	return p
}
