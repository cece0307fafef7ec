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
	configuration := plyr.NewConfiguration()
	configuration.Servers = plyr.ServerConfigurations{{URL: signed.BaseURL}}
	configuration.HTTPClient = signed.Client
	client := plyr.NewAPIClient(configuration)
	ctx := context.Background()

	player, _, err := client.UsersAPI.GetUserInfo(ctx, "alice").Execute()
	check(err)
	fmt.Println(player.PlyrId)

	session, _, err := client.AuthenticationAPI.Login(ctx).LoginRequest(*plyr.NewLoginRequest("alice", "123456")).Execute()
	check(err)
	fmt.Println(session.PlyrId)

	seconds := int64(3600)
	lifetime := plyr.Int64AsRoomLifetime(&seconds)
	request := plyr.CreateGameRoomRequest{ExpiresIn: &lifetime}
	room, _, err := client.GameRoomAPI.CreateGameRoom(ctx).CreateGameRoomRequest(request).Execute()
	check(err)
	fmt.Println(room.TaskAccepted.Task.Status)

	_, response, err := client.UsersAPI.GetUserInfo(ctx, "nobody-here").Execute()
	var failure *plyr.GenericOpenAPIError
	if !errors.As(err, &failure) {
		log.Fatal("no error: ", err)
	}
	fmt.Println(response.StatusCode, failure.Model().(plyr.ErrorResponse).Error)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
