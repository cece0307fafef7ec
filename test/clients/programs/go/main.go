package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	plyrapi "MODULE/clients/go"
)

func main() {
	config := plyrapi.Config{ServerURL: os.Getenv("PLYR_BASE_URL")}
	client, err := plyrapi.NewSigned(os.Getenv("PLYR_API_KEY"), os.Getenv("PLYR_SECRET_KEY"), config)
	check(err)
	switch os.Args[1] {
	case "room":
		playRoom(client)
		return
	case "task":
		runTask(client)
		return
	}
	for _, name := range os.Args[2:] {
		result, err := call(client, name)
		if err != nil {
			result = describe(err)
		}
		if os.Args[1] == "outcomes" {
			result = map[bool]string{true: "unknown", false: "known"}[plyrapi.OutcomeUnknown(err)]
		}
		fmt.Printf("%s: %s\n", name, result)
	}
}

func playRoom(client *plyrapi.Client) {
	ctx := context.Background()
	var sessions []string
	for _, player := range []string{"alice", "bobby"} {
		session, err := client.LoginAndApprove(ctx, plyrapi.LoginAndApproveRequest{
			PlyrId: player, Otp: "123456", GameId: "demo-game",
			Tokens: []string{"gamr"}, Amounts: []plyrapi.Amount{10},
		})
		check(err)
		fmt.Println("login", session.PlyrId)
		sessions = append(sessions, session.SessionJwt)
	}

	var lifetime plyrapi.RoomLifetime = 3600
	room, err := client.CreateGameRoom(ctx, plyrapi.CreateGameRoomRequest{ExpiresIn: &lifetime})
	created, err := plyrapi.As[plyrapi.CreateGameRoomTaskData](finish(client, "createGameRoom", room, err).TaskData)
	check(err)
	roomID := created.Result.RoomId

	joined, err := client.JoinGameRoom(ctx, plyrapi.JoinGameRoomRequest{RoomId: roomID, SessionJwts: sessions})
	finish(client, "joinGameRoom", joined, err)
	paid, err := client.PayGameRoom(ctx, plyrapi.PayGameRoomRequest{
		RoomId: roomID, SessionJwts: sessions,
		Tokens: []string{"gamr", "gamr"}, Amounts: []plyrapi.RoomAmount{"5", "5"},
	})
	finish(client, "payGameRoom", paid, err)
	earned, err := client.EarnGameRoom(ctx, plyrapi.EarnGameRoomRequest{
		RoomId: roomID, PlyrIds: []string{"alice"},
		Tokens: []string{"gamr"}, Amounts: []plyrapi.RoomAmount{"10"},
	})
	finish(client, "earnGameRoom", earned, err)
	left, err := client.LeaveGameRoom(ctx, plyrapi.LeaveGameRoomRequest{RoomId: roomID, SessionJwts: sessions})
	finish(client, "leaveGameRoom", left, err)
	ended, err := client.EndGameRoom(ctx, plyrapi.EndGameRoomRequest{RoomId: roomID})
	finish(client, "endGameRoom", ended, err)

	balance, err := client.GetUserTokenBalance(ctx, "alice", "gamr")
	check(err)
	fmt.Println("alice has", balance["gamr"], "gamr")
}

func runTask(client *plyrapi.Client) {
	room, err := client.CreateGameRoom(context.Background(), plyrapi.CreateGameRoomRequest{})
	check(err)
	accepted, err := plyrapi.As[plyrapi.TaskAccepted](room)
	check(err)
	_, err = client.WaitForTask(context.Background(), accepted.Task.Id)
	var failed *plyrapi.TaskError
	if !errors.As(err, &failed) {
		log.Fatal(err)
	}
	fmt.Println("createGameRoom:", failed.Status, failed.Message)
}

// finish waits for the task that a call queued.
func finish(client *plyrapi.Client, operation string, result any, err error) plyrapi.TaskSucceeded {
	check(err)
	accepted, err := plyrapi.As[plyrapi.TaskAccepted](result)
	check(err)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	task, err := client.WaitForTask(ctx, accepted.Task.Id)
	check(err)
	fmt.Println(operation, task.Status)
	return task
}

func call(client *plyrapi.Client, name string) (string, error) {
	ctx := context.Background()
	switch name {
	case "login":
		session, err := client.Login(ctx, plyrapi.LoginRequest{PlyrId: "alice", Otp: "123456"})
		return session.PlyrId, err
	case "getUserInfo":
		player, err := client.GetUserInfo(ctx, "alice")
		return player.PlyrId, err
	case "getUnknownUser":
		player, err := client.GetUserInfo(ctx, "nobody-here")
		return player.PlyrId, err
	case "getTotalSupply":
		return client.GetTotalSupply(ctx)
	case "createGameRoom":
		room, err := client.CreateGameRoom(ctx, plyrapi.CreateGameRoomRequest{})
		if err != nil {
			return "", err
		}
		accepted, err := plyrapi.As[plyrapi.TaskAccepted](room)
		return accepted.Task.Status, err
	}
	return "", errors.New("unknown call " + name)
}

func describe(err error) string {
	fmt.Fprintf(os.Stderr, "%v\n%+v\n%#v\n", err, err, err)
	var rejected *plyrapi.APIError
	var redirect *plyrapi.RedirectError
	switch {
	case errors.As(err, &rejected):
		return fmt.Sprint(rejected.Status, " ", rejected.Message())
	case errors.As(err, &redirect):
		return fmt.Sprint(redirect.Status, " redirect")
	}
	var lost *plyrapi.NoResponseError
	if errors.As(err, &lost) {
		return "no response"
	}
	return err.Error()
}

func check(err error) {
	if err != nil {
		log.Fatalf("%T %v", err, err)
	}
}
