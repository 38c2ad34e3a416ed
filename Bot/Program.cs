System.Console.Error.WriteLine("x");
