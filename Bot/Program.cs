using Bot.Cli;

return await CommandLine.Build(args).Parse(args).InvokeAsync();
