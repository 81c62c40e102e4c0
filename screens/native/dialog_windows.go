package native

import (
	"errors"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// useDialogs lets the window choose files with Windows' own dialogs.
func useDialogs() {
	kit.SystemDialog = func(win fyne.Window, wish kit.FileWish, done func(path string, err error)) {
		owner := handleOf(win)
		go func() {
			path, err := askFile(owner, wish)
			fyne.Do(func() { done(path, err) })
		}()
	}
}

// object is a COM object: a pointer to the table of its functions.
type object struct{ table *[32]uintptr }

// The places of the functions of IFileDialog and IShellItem in their tables.
const (
	release          = 2
	show             = 3
	setFileTypes     = 4
	setOptions       = 9
	getOptions       = 10
	setFolder        = 12
	setFileName      = 15
	setTitle         = 17
	getResult        = 20
	setDefaultEnding = 22
	getDisplayName   = 5
)

func (o *object) call(function int, args ...uintptr) error {
	result, _, _ := syscall.SyscallN(o.table[function], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	if int32(result) < 0 {
		return windows.Errno(result)
	}
	return nil
}

var (
	openDialog = guid("{DC1C5A9C-E88A-4DDE-A5A1-60F82A20AEF7}")
	saveDialog = guid("{C0B4E2F3-BA21-4773-8DBA-335EC946EB8B}")
	fileDialog = guid("{42F85136-DB7E-439C-85F1-E4075D135FC8}") // IFileDialog
	shellItem  = guid("{43826D1E-E718-42EE-BC55-A1E261C37BFE}") // IShellItem
)

func guid(text string) *windows.GUID {
	id, err := windows.GUIDFromString(text)
	if err != nil {
		panic(err) // a constant above is mistyped
	}
	return &id
}

// errCancelled is what the dialog returns when the clerk turns back.
const errCancelled = windows.Errno(0x800704C7)

// askFile shows the dialog over its owner, on a thread of its own, and returns
// the chosen path, empty when the clerk turned back.
func askFile(owner uintptr, wish kit.FileWish) (string, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err != nil {
		return "", err
	}
	defer windows.CoUninitialize()

	class := openDialog
	if wish.Kind == kit.WishSave {
		class = saveDialog
	}
	dialog, err := createObject(class)
	if err != nil {
		return "", err
	}
	defer dialog.call(release)
	if err := furnish(dialog, wish); err != nil {
		return "", err
	}
	switch err := dialog.call(show, owner); {
	case errors.Is(err, errCancelled):
		return "", nil
	case err != nil:
		return "", err
	}
	var item *object
	if err := dialog.call(getResult, uintptr(unsafe.Pointer(&item))); err != nil {
		return "", err
	}
	defer item.call(release)
	const filePath = 0x80058000 // SIGDN_FILESYSPATH
	var path *uint16
	if err := item.call(getDisplayName, filePath, uintptr(unsafe.Pointer(&path))); err != nil {
		return "", err
	}
	defer windows.CoTaskMemFree(unsafe.Pointer(path))
	return windows.UTF16PtrToString(path), nil
}

func createObject(class *windows.GUID) (*object, error) {
	const inProcess = 1
	var made *object
	result, _, _ := coCreateInstance.Call(uintptr(unsafe.Pointer(class)), 0, inProcess,
		uintptr(unsafe.Pointer(fileDialog)), uintptr(unsafe.Pointer(&made)))
	if int32(result) < 0 {
		return nil, windows.Errno(result)
	}
	return made, nil
}

// furnish tells the dialog what is wished for.
func furnish(dialog *object, wish kit.FileWish) error {
	const (
		askOverwrite, keepFolder, pickFolders = 0x2, 0x8, 0x20
		filesOnly, pathExists, fileExists     = 0x40, 0x800, 0x1000
	)
	var options uint32
	if err := dialog.call(getOptions, uintptr(unsafe.Pointer(&options))); err != nil {
		return err
	}
	options |= keepFolder | filesOnly | pathExists
	switch wish.Kind {
	case kit.WishOpen:
		options |= fileExists
	case kit.WishSave:
		options |= askOverwrite
	case kit.WishFolder:
		options |= pickFolders
	}
	if err := dialog.call(setOptions, uintptr(options)); err != nil {
		return err
	}
	if err := dialog.call(setTitle, uintptr(unsafe.Pointer(utf16(wish.Title)))); err != nil {
		return err
	}
	if wish.Kind != kit.WishFolder {
		if err := setTypes(dialog, wish.Endings); err != nil {
			return err
		}
	}
	if wish.Name != "" {
		if err := dialog.call(setFileName, uintptr(unsafe.Pointer(utf16(wish.Name)))); err != nil {
			return err
		}
	}
	beginIn(dialog, wish.Folder)
	return nil
}

// fileType is COMDLG_FILTERSPEC.
type fileType struct{ name, pattern *uint16 }

// setTypes offers the files with the endings first, then, for reading, all.
func setTypes(dialog *object, endings []string) error {
	every := fileType{utf16(words.NativeEveryFile), utf16("*.*")}
	types := []fileType{every}
	if len(endings) > 0 {
		patterns := "*" + strings.Join(endings, ";*")
		types = []fileType{{utf16(typeName(endings[0]) + " (" + patterns + ")"), utf16(patterns)}}
		ending := strings.TrimPrefix(endings[0], ".")
		if err := dialog.call(setDefaultEnding, uintptr(unsafe.Pointer(utf16(ending)))); err != nil {
			return err
		}
	}
	return dialog.call(setFileTypes, uintptr(len(types)), uintptr(unsafe.Pointer(&types[0])))
}

func typeName(ending string) string {
	switch ending {
	case ".sothidua":
		return words.NativeBooks
	case ".png", ".jpg", ".jpeg":
		return words.NativePictures
	}
	return words.NativeFiles + " " + strings.ToUpper(strings.TrimPrefix(ending, "."))
}

// beginIn opens the dialog in a folder. One that is gone leaves Windows its choice.
func beginIn(dialog *object, folder string) {
	if folder == "" {
		return
	}
	var item *object
	result, _, _ := createItem.Call(uintptr(unsafe.Pointer(utf16(filepath.Clean(folder)))), 0,
		uintptr(unsafe.Pointer(shellItem)), uintptr(unsafe.Pointer(&item)))
	if int32(result) < 0 {
		return
	}
	defer item.call(release)
	dialog.call(setFolder, uintptr(unsafe.Pointer(item)))
}
