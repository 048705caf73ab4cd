/*
 * Stands for a Windows program (netsh.exe) and writes down how it was called.
 *
 * It must be a real Windows program: a .cmd of the same name would never return to the script that calls it, and of a
 * shell script Wine loses the exit code. Only ASCII is written, so nothing depends on a code page or a locale.
 *
 * Compile with -municode. Only the C library is asked to split the arguments: Windows' own function for it lives in a
 * library that brings the whole desktop along, which takes Wine a multiple of the time.
 *
 * RECORDER_LOG          the file that gets one line of JSON per call: {"exe","commandLine","argv"}
 * RECORDER_FAIL         exit 1 when the arguments, joined by blanks, contain this
 * RECORDER_NO_FIREWALL  `help` lists no firewall context, as on Windows XP before Service Pack 2
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static void print(FILE *log, const wchar_t *text)
{
    fputc('"', log);
    for (; *text; text++) {
        if (*text < 0x20 || *text > 0x7e || *text == '"' || *text == '\\')
            fprintf(log, "\\u%04x", (unsigned)*text);
        else
            fputc((int)*text, log);
    }
    fputc('"', log);
}

static void record(int count, wchar_t **arguments)
{
    static wchar_t exe[MAX_PATH];
    FILE *log = _wfopen(_wgetenv(L"RECORDER_LOG"), L"ab");
    if (!log)
        exit(99);
    GetModuleFileNameW(NULL, exe, MAX_PATH);
    fputs("{\"exe\":", log);
    print(log, exe);
    fputs(",\"commandLine\":", log);
    print(log, GetCommandLineW());
    fputs(",\"argv\":[", log);
    for (int i = 1; i < count; i++) {
        if (i > 1)
            fputc(',', log);
        print(log, arguments[i]);
    }
    fputs("]}\n", log);
    fclose(log);
}

/* Shaped as Windows XP prints it; the names of contexts are commands, so they are the same in every language. */
static void help(void)
{
    puts("\nThe following commands are available:\n\nCommands in this context:");
    puts("?              - Displays a list of commands.");
    puts("diag           - Changes to the `netsh diag' context.");
    if (!_wgetenv(L"RECORDER_NO_FIREWALL"))
        puts("firewall       - Changes to the `netsh firewall' context.");
    puts("interface      - Changes to the `netsh interface' context.");
}

static int must_fail(int count, wchar_t **arguments)
{
    static wchar_t joined[32768];
    const wchar_t *failing = _wgetenv(L"RECORDER_FAIL");
    if (!failing || !*failing)
        return 0;
    for (int i = 1; i < count; i++) {
        if (i > 1)
            wcscat(joined, L" ");
        wcscat(joined, arguments[i]);
    }
    return wcsstr(joined, failing) != NULL;
}

/* A star in an argument is a star. */
int _dowildcard = 0;

int wmain(int count, wchar_t **arguments)
{
    record(count, arguments);
    if (count == 2 && !wcscmp(arguments[1], L"help"))
        help();
    return must_fail(count, arguments);
}
