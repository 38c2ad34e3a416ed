using System.Text;
using Bot.Cli;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.Run(args, Console.Out, Console.Error);
