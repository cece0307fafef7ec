package main

import (
	"context"
	"fmt"
	"log"

	plyr "example.com/plyr/client"
	"example.com/plyr/client/signed"
)

func main() {
	client, err := plyr.NewClientWithResponses(signed.BaseURL, plyr.WithHTTPClient(signed.Client))
	check(err)
	ctx := context.Background()

	player, err := client.GetUserInfoWithResponse(ctx, "alice")
	check(err)
	fmt.Println(player.JSON200.PlyrId)

	session, err := client.LoginWithResponse(ctx, plyr.LoginRequest{PlyrId: "alice", Otp: "123456"})
	check(err)
	fmt.Println(session.JSON200.PlyrId)

	var lifetime plyr.RoomLifetime
	check(lifetime.FromRoomLifetime0(3600))
	room, err := client.CreateGameRoomWithResponse(ctx, plyr.CreateGameRoomRequest{ExpiresIn: &lifetime})
	check(err)
	accepted, err := room.JSON200.AsTaskAccepted()
	check(err)
	fmt.Println(accepted.Task.Status)

	nobody, err := client.GetUserInfoWithResponse(ctx, "nobody-here")
	check(err)
	fmt.Println(nobody.StatusCode(), nobody.JSON404.Error)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
