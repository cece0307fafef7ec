import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plyrapi.Client;
import plyrapi.Client.ApiException;
import plyrapi.Client.CreateGameRoomRequest;
import plyrapi.Client.CreateGameRoomTaskData;
import plyrapi.Client.EarnGameRoomRequest;
import plyrapi.Client.EndGameRoomRequest;
import plyrapi.Client.JoinGameRoomRequest;
import plyrapi.Client.LeaveGameRoomRequest;
import plyrapi.Client.LoginAndApproveRequest;
import plyrapi.Client.LoginRequest;
import plyrapi.Client.PayGameRoomRequest;
import plyrapi.Client.Session;
import plyrapi.Client.TaskAccepted;
import plyrapi.Client.TaskSucceeded;
import plyrapi.Plyr;
import plyrapi.RedirectException;
import plyrapi.TaskException;

class Play {
    private static final Client PLYR = new Client(
        Plyr.config(System.getenv("PLYR_API_KEY"), System.getenv("PLYR_SECRET_KEY"))
            .serverUrl(System.getenv("PLYR_BASE_URL")));

    public static void main(String[] args) {
        if (args[0].equals("room")) {
            playRoom();
            return;
        }
        if (args[0].equals("task")) {
            runTask();
            return;
        }
        for (String name : Arrays.asList(args).subList(1, args.length)) {
            String result;
            try {
                result = call(name);
            } catch (RuntimeException e) {
                result = describe(e);
            }
            System.out.println(name + ": " + result);
        }
    }

    private static void playRoom() {
        List<String> sessions = new ArrayList<>();
        for (String player : List.of("alice", "bobby")) {
            Session session = PLYR.loginAndApprove(new LoginAndApproveRequest(
                player, "123456", "demo-game", List.of("gamr"), List.of(10), null, null, null, null));
            System.out.println("login " + session.plyrId());
            sessions.add(session.sessionJwt());
        }

        Object room = PLYR.createGameRoom(new CreateGameRoomRequest(3600, null));
        Object data = finish("createGameRoom", room).taskData();
        String roomId = CreateGameRoomTaskData.fromJson(data).result().roomId();
        List<String> tokens = List.of("gamr", "gamr");
        finish("joinGameRoom", PLYR.joinGameRoom(new JoinGameRoomRequest(roomId, sessions, null, null)));
        finish("payGameRoom", PLYR.payGameRoom(
            new PayGameRoomRequest(roomId, sessions, tokens, List.of("5", "5"), null, null)));
        finish("earnGameRoom", PLYR.earnGameRoom(
            new EarnGameRoomRequest(roomId, List.of("alice"), List.of("gamr"), List.of("10"), null)));
        finish("leaveGameRoom", PLYR.leaveGameRoom(new LeaveGameRoomRequest(roomId, sessions, null, null)));
        finish("endGameRoom", PLYR.endGameRoom(new EndGameRoomRequest(roomId, null)));
        System.out.println("alice has " + PLYR.getUserTokenBalance("alice", "gamr").get("gamr") + " gamr");
    }

    private static void runTask() {
        Object room = PLYR.createGameRoom(new CreateGameRoomRequest(null, null));
        try {
            Plyr.waitForTask(PLYR, TaskAccepted.fromJson(room).task().id(), Duration.ofSeconds(20));
        } catch (TaskException e) {
            System.out.println("createGameRoom: " + e.status + " " + e.errorMessage);
        }
    }

    /** Waits for the task that a call queued. */
    private static TaskSucceeded finish(String operation, Object result) {
        String taskId = TaskAccepted.fromJson(result).task().id();
        TaskSucceeded task = Plyr.waitForTask(PLYR, taskId, Duration.ofSeconds(20));
        System.out.println(operation + " " + task.status());
        return task;
    }

    private static String call(String name) {
        return switch (name) {
            case "login" -> PLYR.login(new LoginRequest("alice", "123456", null, null, null)).plyrId();
            case "getUserInfo" -> PLYR.getUserInfo("alice").plyrId();
            case "getUnknownUser" -> PLYR.getUserInfo("nobody-here").plyrId();
            case "getTotalSupply" -> PLYR.getTotalSupply();
            case "createGameRoom" ->
                TaskAccepted.fromJson(PLYR.createGameRoom(new CreateGameRoomRequest(null, null))).task().status();
            default -> throw new IllegalArgumentException("Unknown call " + name);
        };
    }

    private static String describe(RuntimeException error) {
        error.printStackTrace();
        if (error instanceof ApiException rejected) return rejected.status + " " + Plyr.errorMessage(rejected);
        if (error.getCause() instanceof RedirectException redirect) return redirect.status + " redirect";
        return error instanceof UncheckedIOException ? "no response" : error.toString();
    }
}
