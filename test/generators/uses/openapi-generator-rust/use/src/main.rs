use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use http::{Extensions, HeaderValue};
use openapi::apis::configuration::Configuration;
use openapi::apis::{authentication_api, game_room_api, users_api, Error};
use openapi::models::{CreateGameRoomRequest, CreateGameRoomResponse, ErrorResponse, LoginRequest, RoomLifetime};
use reqwest::{Request, Response};
use reqwest_middleware::{ClientBuilder, Middleware, Next};
use sha2::Sha256;

/// Signs what the client sends. serde_json writes these bodies as the server signs them: compact, with the fields in
/// their order. It would write the number 10 as `10.0` if it is a float, and that signature is wrong.
struct Signer {
    api_key: String,
    secret_key: String,
}

#[async_trait::async_trait]
impl Middleware for Signer {
    async fn handle(
        &self,
        mut request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis().to_string();
        let mut hmac = Hmac::<Sha256>::new_from_slice(self.secret_key.as_bytes()).unwrap();
        hmac.update(timestamp.as_bytes());
        hmac.update(request.body().and_then(|body| body.as_bytes()).unwrap_or(b"{}"));
        let signature = hex::encode(hmac.finalize().into_bytes());
        for (name, value) in [("apikey", &self.api_key), ("timestamp", &timestamp), ("signature", &signature)] {
            request.headers_mut().insert(name, HeaderValue::from_str(value).unwrap());
        }
        next.run(request, extensions).await
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let signer = Signer { api_key: variable("PLYR_API_KEY"), secret_key: variable("PLYR_SECRET_KEY") };
    let plyr = Configuration {
        base_path: variable("PLYR_BASE_URL"),
        client: ClientBuilder::new(reqwest::Client::new()).with(signer).build(),
        ..Configuration::default()
    };
    let player = users_api::get_user_info(&plyr, "alice").await.unwrap();
    println!("{}", player.plyr_id);

    let login = LoginRequest::new("alice".to_string(), "123456".to_string());
    println!("{}", authentication_api::login(&plyr, login).await.unwrap().plyr_id);

    let lifetime = RoomLifetime::Integer(3600);
    let request = CreateGameRoomRequest { expires_in: Some(Box::new(lifetime)), sync: None };
    match game_room_api::create_game_room(&plyr, Some(request)).await.unwrap() {
        CreateGameRoomResponse::TaskAccepted(accepted) => {
            println!("{}", serde_json::to_value(accepted.task.status).unwrap().as_str().unwrap());
        }
        other => panic!("{other:?}"),
    }

    match users_api::get_user_info(&plyr, "nobody-here").await {
        Err(Error::ResponseError(response)) => {
            let body: ErrorResponse = serde_json::from_str(&response.content).unwrap();
            println!("{} {}", response.status.as_u16(), body.error);
        }
        other => panic!("{other:?}"),
    }
}

fn variable(name: &str) -> String {
    env::var(name).unwrap()
}
