/* For wine before 9 alone, which lacks this library that Go asks for. Never shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T size) {
	return RtlGenRandom(buffer, (ULONG)size);
}
