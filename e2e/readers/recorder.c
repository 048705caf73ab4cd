/*
 * Stands for a Windows program (netsh.exe) and writes down how it was called.
 *
 * It must be a real Windows program: a .cmd of the same name would never return to the script that calls it, and of a
 * shell script Wine loses the exit code. Only ASCII is written, so nothing depends on a code page or a locale.
 *
 * Called reg.exe, it hands its command line on to the real one, so that scripts do their work and can still be made to fail.
 *
 * Compile with -municode and -ladvapi32. Only the C library is asked to split the arguments: Windows' own function for it
 * lives in a library that brings the whole desktop along, which takes Wine a multiple of the time.
 *
 * RECORDER_LOG          the file that gets one line of JSON per call: {"exe","commandLine","argv"}
 * RECORDER_FAIL         exit 1 when the arguments, joined by blanks, contain this
 * RECORDER_FAIL_AT      exit 1 at this call, from 1, of all that are in the log; nothing else is done then
 * RECORDER_LENIENT      reg.exe answers 0 to an export, also of a key that is not there
 * RECORDER_WRITES       netsh writes the computer's own firewall lists, as Windows keeps them
 * RECORDER_ONLY         exit 1 when they contain none of these, which are separated by |
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

static int contains_any(const wchar_t *text, const wchar_t *parts)
{
    static wchar_t part[32768];
    for (;;) {
        size_t length = wcscspn(parts, L"|");
        wcsncpy(part, parts, length);
        part[length] = 0;
        if (length && wcsstr(text, part))
            return 1;
        if (!parts[length])
            return 0;
        parts += length + 1;
    }
}

static int must_fail(int count, wchar_t **arguments)
{
    static wchar_t joined[32768];
    const wchar_t *failing = _wgetenv(L"RECORDER_FAIL");
    const wchar_t *only = _wgetenv(L"RECORDER_ONLY");
    for (int i = 1; i < count; i++) {
        if (i > 1)
            wcscat(joined, L" ");
        wcscat(joined, arguments[i]);
    }
    if (only && !contains_any(joined, only))
        return 1;
    return failing && *failing && wcsstr(joined, failing) != NULL;
}

static int number_of_calls(void)
{
    int lines = 0, character;
    FILE *log = _wfopen(_wgetenv(L"RECORDER_LOG"), L"rb");
    while (log && (character = fgetc(log)) != EOF)
        lines += character == '\n';
    if (log)
        fclose(log);
    return lines;
}

static int is_called(const wchar_t *name)
{
    static wchar_t exe[MAX_PATH];
    GetModuleFileNameW(NULL, exe, MAX_PATH);
    const wchar_t *base = wcsrchr(exe, L'\\');
    return base && !_wcsicmp(base + 1, name);
}

static int hand_on(const wchar_t *program)
{
    STARTUPINFOW startup = { .cb = sizeof startup };
    PROCESS_INFORMATION process;
    DWORD code = 99;
    if (!CreateProcessW(program, GetCommandLineW(), NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process))
        return 99;
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    return (int)code;
}

static const wchar_t *value_of(int count, wchar_t **arguments, const wchar_t *key)
{
    size_t length = wcslen(key);
    for (int i = 1; i < count; i++)
        if (!wcsncmp(arguments[i], key, length) && arguments[i][length] == L'=')
            return arguments[i] + length + 1;
    return L"";
}

/* One change of a list. Names and data are those of published exports of a real Windows. */
static int change_list(int count, wchar_t **arguments)
{
    static wchar_t key[1024], name[32768], data[65536];
    int is_program = !wcscmp(arguments[3], L"allowedprogram");
    int is_service = !wcscmp(arguments[3], L"service");
    int is_deletion = !wcscmp(arguments[2], L"delete");
    const wchar_t *scope = value_of(count, arguments, L"scope");
    const wchar_t *profile = value_of(count, arguments, L"profile");
    swprintf(key, 1024, L"SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\%ls\\%ls\\List",
             !wcscmp(profile, L"DOMAIN") ? L"DomainProfile" : L"StandardProfile",
             is_program ? L"AuthorizedApplications" : L"GloballyOpenPorts");
    if (is_program)
        wcscpy(name, value_of(count, arguments, L"program"));
    else if (is_service)
        wcscpy(name, L"3389:TCP");
    else
        swprintf(name, 32768, L"%ls:%ls", value_of(count, arguments, L"port"), value_of(count, arguments, L"protocol"));
    if (is_deletion)
        return RegDeleteKeyValueW(HKEY_LOCAL_MACHINE, key, name) != ERROR_SUCCESS;
    swprintf(data, 65536, L"%ls:%ls:%ls:%ls", name,
             !wcscmp(scope, L"CUSTOM") ? value_of(count, arguments, L"addresses")
             : !wcscmp(scope, L"SUBNET") ? L"LocalSubNet" : L"*",
             !wcscmp(value_of(count, arguments, L"mode"), L"DISABLE") ? L"Disabled" : L"Enabled",
             is_service ? L"@xpsp2res.dll,-22009" : value_of(count, arguments, L"name"));
    return RegSetKeyValueW(HKEY_LOCAL_MACHINE, key, name, REG_SZ, data, (wcslen(data) + 1) * sizeof *data) != ERROR_SUCCESS;
}

/* A star in an argument is a star. */
int _dowildcard = 0;

int wmain(int count, wchar_t **arguments)
{
    record(count, arguments);
    if (count == 2 && !wcscmp(arguments[1], L"help"))
        help();
    const wchar_t *fail_at = _wgetenv(L"RECORDER_FAIL_AT");
    if (must_fail(count, arguments) || (fail_at && _wtoi(fail_at) == number_of_calls()))
        return 1;
    if (is_called(L"reg.exe")) {
        int code = hand_on(L"C:\\windows\\system32\\reg.exe");
        return _wgetenv(L"RECORDER_LENIENT") && count > 1 && !wcscmp(arguments[1], L"export") ? 0 : code;
    }
    if (_wgetenv(L"RECORDER_WRITES") && count > 3 && !wcscmp(arguments[1], L"firewall"))
        return change_list(count, arguments);
    return 0;
}
