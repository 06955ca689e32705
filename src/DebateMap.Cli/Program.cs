using System.Text;
using DebateMap.Cli;

await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
await using var output = Console.OpenStandardOutput();
await using var input = Console.OpenStandardInput();
return await CommandLine.RunAsync(args, new Terminal(input, output, error));
