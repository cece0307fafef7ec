using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PlyrApi;
using PlyrApi.Models;

internal static class Play
{
    private static readonly PlyrClient Plyr = new PlyrClient(
        Environment.GetEnvironmentVariable("PLYR_API_KEY"),
        Environment.GetEnvironmentVariable("PLYR_SECRET_KEY"),
        Environment.GetEnvironmentVariable("PLYR_BASE_URL"));

    private static int Main(string[] args)
    {
        var run = args[0] == "room" ? PlayRoom()
            : args[0] == "task" ? RunTask()
            : Calls(args.Skip(1), args[0] == "outcomes");
        run.GetAwaiter().GetResult();
        return 0;
    }

    private static async Task PlayRoom()
    {
        var sessions = new List<string>();
        foreach (var player in new[] { "alice", "bobby" })
        {
            var session = await Plyr.LoginAndApproveAsync(new LoginAndApproveRequest
            {
                PlyrId = player, Otp = "123456", GameId = "demo-game",
                Tokens = new[] { "gamr" }, Amounts = new object[] { 10 },
            });
            Console.WriteLine("login " + session.PlyrId);
            sessions.Add(session.SessionJwt);
        }

        var room = await Plyr.CreateGameRoomAsync(new CreateGameRoomRequest { ExpiresIn = 3600 });
        var created = (await Finish("createGameRoom", room.Task)).As<CreateGameRoomTask>();
        var roomId = ((JsonObject)created.TaskData).As<CreateGameRoomTaskData>().Result.RoomId;

        var joined = await Plyr.JoinGameRoomAsync(
            new JoinGameRoomRequest { RoomId = roomId, SessionJwts = sessions });
        await Finish("joinGameRoom", joined.Task);
        var paid = await Plyr.PayGameRoomAsync(new PayGameRoomRequest
        {
            RoomId = roomId, SessionJwts = sessions,
            Tokens = new[] { "gamr", "gamr" }, Amounts = new[] { "5", "5" },
        });
        await Finish("payGameRoom", paid.Task);
        var earned = await Plyr.EarnGameRoomAsync(new EarnGameRoomRequest
        {
            RoomId = roomId, PlyrIds = new[] { "alice" }, Tokens = new[] { "gamr" }, Amounts = new[] { "10" },
        });
        await Finish("earnGameRoom", earned.Task);
        var left = await Plyr.LeaveGameRoomAsync(
            new LeaveGameRoomRequest { RoomId = roomId, SessionJwts = sessions });
        await Finish("leaveGameRoom", left.Task);
        var ended = await Plyr.EndGameRoomAsync(new EndGameRoomRequest { RoomId = roomId });
        await Finish("endGameRoom", ended.Task);
        Console.WriteLine("alice has " + (await Plyr.GetUserTokenBalanceAsync("alice", "gamr"))["gamr"] + " gamr");
    }

    /// <summary>Waits for the task that a call queued.</summary>
    private static async Task<TaskSucceeded> Finish(string operation, TaskTicket ticket)
    {
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20)))
        {
            var task = await Plyr.WaitForTaskAsync(ticket.Id, limit.Token);
            Console.WriteLine(operation + " " + task.Status);
            return task;
        }
    }

    private static async Task RunTask()
    {
        var room = await Plyr.CreateGameRoomAsync();
        try
        {
            await Plyr.WaitForTaskAsync(room.Task.Id);
        }
        catch (TaskException e)
        {
            Console.WriteLine("createGameRoom: " + e.Status + " " + e.ErrorMessage);
        }
    }

    private static async Task Calls(IEnumerable<string> names, bool areOutcomes)
    {
        foreach (var name in names)
        {
            string result;
            try
            {
                result = await Call(name);
            }
            catch (PlyrException e)
            {
                result = areOutcomes ? e.OutcomeUnknown ? "unknown" : "known" : Describe(e);
            }
            Console.WriteLine(name + ": " + result);
        }
    }

    private static async Task<string> Call(string name)
    {
        switch (name)
        {
            case "login":
                return (await Plyr.LoginAsync(new LoginRequest { PlyrId = "alice", Otp = "123456" })).PlyrId;
            case "getUserInfo":
                return (await Plyr.GetUserInfoAsync("alice")).PlyrId;
            case "getUnknownUser":
                return (await Plyr.GetUserInfoAsync("nobody-here")).PlyrId;
            case "getTotalSupply":
                return await Plyr.GetTotalSupplyAsync();
            case "createGameRoom":
                return (await Plyr.CreateGameRoomAsync()).Task.Status;
            default:
                throw new ArgumentException("Unknown call " + name);
        }
    }

    private static string Describe(PlyrException error)
    {
        Console.Error.WriteLine(error);
        if (error is ApiException rejected) return rejected.Status + " " + rejected.ErrorMessage;
        if (error is RedirectException redirect) return redirect.Status + " redirect";
        return error is NoResponseException ? "no response" : error.Message;
    }
}
