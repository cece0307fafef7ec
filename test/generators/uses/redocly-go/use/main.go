package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	plyr "example.com/plyr/client"
	"example.com/plyr/client/signed"
)

func main() {
	client := plyr.New(plyr.Config{ServerURL: signed.BaseURL, HTTPClient: signed.Client})
	ctx := context.Background()

	player, err := client.GetUserInfo(ctx, "alice")
	check(err)
	fmt.Println(player.PlyrId)

	session, err := client.Login(ctx, plyr.LoginRequest{PlyrId: "alice", Otp: "123456"})
	check(err)
	fmt.Println(session.PlyrId)

	var lifetime plyr.RoomLifetime = 3600
	room, err := client.CreateGameRoom(ctx, plyr.CreateGameRoomRequest{ExpiresIn: &lifetime})
	check(err)
	fmt.Println(room.(map[string]any)["task"].(map[string]any)["status"])

	_, err = client.GetUserInfo(ctx, "nobody-here")
	var failure *plyr.APIError
	if !errors.As(err, &failure) {
		log.Fatal("no error: ", err)
	}
	fmt.Println(failure.Status, failure.Body.(map[string]any)["error"])
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
