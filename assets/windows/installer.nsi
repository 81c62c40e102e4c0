; The installer of Sổ Thi đua: for one user, without an administrator. Built by
; .ci/windows, which gives VERSION, NUMBERS, FILES, ICON, PICTURE, LANGUAGE and OUT.
; SIGN, where given, is a command that signs the file named behind it.
; /S installs or removes without a question; exit code 2 is a refusal.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define PROGRAM "SoThiDua.exe"
!define CLASS "SoThiDua.So"
!define REMOVE "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoThiDua"
; The object that a running window holds, see screens/native.
!define RUNNING "Local\vn.sothidua.running"

Name "Sổ Thi đua"
Caption "Cài đặt Sổ Thi đua ${VERSION}"
BrandingText "Sổ Thi đua ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\SoThiDua"
InstallDirRegKey HKCU "${REMOVE}" "InstallLocation"
SetCompressor /SOLID lzma
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif
ManifestDPIAware true
ManifestLongPathAware true

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "Sổ Thi đua"
VIAddVersionKey /LANG=1066 "CompanyName" "Nhóm tác giả Sổ Thi đua"
VIAddVersionKey /LANG=1066 "LegalCopyright" "© 2026 Nhóm tác giả Sổ Thi đua. Giấy phép MIT."
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài Sổ Thi đua"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TITLE "Cài đặt Sổ Thi đua ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài cho riêng người dùng này, không cần quyền quản trị.$\r$\n$\r$\nSổ của cơ quan nằm ở $LOCALAPPDATA\SoThiDua; cài đè hoặc gỡ chương trình không đụng đến sổ."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Sổ Thi đua"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The maker's own texts, with each letter whole: assets/windows/language.
!insertmacro MUI_LANGUAGEEX "${LANGUAGE}" "Vietnamese"

; Refuses to change a program that runs, and asks to close it first.
!macro Guard what
  look:
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${RUNNING}") p .r0'
    StrCmp $0 0 free
    System::Call 'kernel32::CloseHandle(p r0)'
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Sổ Thi đua đang mở.$\r$\nHãy lưu việc đang làm, đóng cửa sổ chương trình rồi bấm Retry (Thử lại) để ${what}." /SD IDCANCEL IDRETRY look
    SetErrorLevel 2
    Quit
  free:
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Sổ Thi đua cần Windows 10 (64-bit) trở lên." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  !insertmacro Guard "cài tiếp"
  ; An older program does not open books of a newer one: it goes in its place only when
  ; somebody says so, and never silently.
  ReadRegStr $0 HKCU "${REMOVE}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  StrCmp $1 1 0 go
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "Máy này đang có bản $0, mới hơn bản ${VERSION} sắp cài.$\r$\nSổ đã mở bằng bản mới có thể không mở được bằng bản cũ. Vẫn cài bản cũ?" /SD IDNO IDYES go
    SetErrorLevel 2
    Quit
  go:
FunctionEnd

Function un.onInit
  !insertmacro Guard "gỡ tiếp"
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  File "${FILES}\${PROGRAM}"
  File "${FILES}\LICENSES.txt"
  File "${FILES}\GIOI-HAN.txt"
  WriteUninstaller "$INSTDIR\go-cai-dat.exe"
  CreateShortcut "$SMPROGRAMS\Sổ Thi đua.lnk" "$INSTDIR\${PROGRAM}"

  ; A double click on a book opens it.
  WriteRegStr HKCU "Software\Classes\.sothidua" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Sổ thi đua"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" --db "%1"'

  WriteRegStr HKCU "${REMOVE}" "DisplayName" "Sổ Thi đua"
  WriteRegStr HKCU "${REMOVE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVE}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${REMOVE}" "Publisher" "Nhóm tác giả Sổ Thi đua"
  WriteRegStr HKCU "${REMOVE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVE}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${REMOVE}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${REMOVE}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVE}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${REMOVE}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\LICENSES.txt"
  Delete "$INSTDIR\GIOI-HAN.txt"
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR" ; stays where somebody put other files into it
  Delete "$SMPROGRAMS\Sổ Thi đua.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.sothidua" ""
  StrCmp $0 "${CLASS}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.sothidua"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\SoThiDua"
  DeleteRegKey HKCU "${REMOVE}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ Sổ Thi đua. Dữ liệu của cơ quan vẫn còn:$\r$\n– sổ, bản sao lưu cạnh sổ, nhật ký chương trình: $LOCALAPPDATA\SoThiDua và nơi cơ quan đã lưu sổ;$\r$\n– văn bản đã lưu, đã mở: thư mục “Văn bản” cạnh sổ, hoặc “Văn bản Sổ Thi đua” trong Tài liệu (Documents);$\r$\n– bản sao lưu ở nơi thứ hai: ổ USB hoặc thư mục chung đã chọn.$\r$\nBản đã in chính thức nằm trong sổ." /SD IDOK
SectionEnd
