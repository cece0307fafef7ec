package main

import (
	"context"
	"fmt"
	"log"

	plyr "example.com/plyr/client"
	"example.com/plyr/client/signed"
)

// noKeys leaves the three headers empty: the HTTP client sets them when it has the body.
type noKeys struct{}

func (noKeys) Apikey(context.Context, plyr.OperationName) (plyr.Apikey, error) {
	return plyr.Apikey{}, nil
}

func (noKeys) Signature(context.Context, plyr.OperationName) (plyr.Signature, error) {
	return plyr.Signature{}, nil
}

func (noKeys) Timestamp(context.Context, plyr.OperationName) (plyr.Timestamp, error) {
	return plyr.Timestamp{}, nil
}

func main() {
	client, err := plyr.NewClient(signed.BaseURL, noKeys{}, plyr.WithClient(signed.Client))
	check(err)
	ctx := context.Background()

	player, err := client.GetUserInfo(ctx, plyr.GetUserInfoParams{Identifier: "alice"})
	check(err)
	fmt.Println(player.(*plyr.UserInfo).PlyrId)

	session, err := client.Login(ctx, &plyr.LoginRequest{PlyrId: "alice", Otp: "123456"})
	check(err)
	fmt.Println(session.(*plyr.Session).PlyrId)

	lifetime := plyr.NewOptRoomLifetime(plyr.NewInt64RoomLifetime(3600))
	request := plyr.NewOptCreateGameRoomRequest(plyr.CreateGameRoomRequest{ExpiresIn: lifetime})
	room, err := client.CreateGameRoom(ctx, request)
	check(err)
	fmt.Println(room.(*plyr.CreateGameRoomResponse).TaskAccepted.Task.Status)

	nobody, err := client.GetUserInfo(ctx, plyr.GetUserInfoParams{Identifier: "nobody-here"})
	check(err)
	fmt.Println("404", nobody.(*plyr.GetUserInfoNotFound).Error)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
