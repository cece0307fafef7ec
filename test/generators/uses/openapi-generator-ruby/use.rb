require 'openapi_client'
require 'openssl'
require 'uri'

# Typhoeus calls this before it sends a request. The generated client writes its bodies as the server signs them:
# compact JSON, with the fields in their order.
Typhoeus.before do |request|
  timestamp = (Time.now.to_f * 1000).to_i.to_s
  text = timestamp + (request.encoded_body.empty? ? '{}' : request.encoded_body)
  request.options[:headers].merge!(
    'apikey' => ENV.fetch('PLYR_API_KEY'),
    'timestamp' => timestamp,
    'signature' => OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('PLYR_SECRET_KEY'), text)
  )
end

base = URI(ENV.fetch('PLYR_BASE_URL'))
OpenapiClient.configure do |config|
  config.scheme = base.scheme
  config.host = "#{base.host}:#{base.port}"
  config.base_path = base.path
  config.server_index = nil
end
users = OpenapiClient::UsersApi.new
puts users.get_user_info('alice').plyr_id

login = OpenapiClient::LoginRequest.new(plyr_id: 'alice', otp: '123456')
puts OpenapiClient::AuthenticationApi.new.login(login).plyr_id

request = OpenapiClient::CreateGameRoomRequest.new(expires_in: 3600)
room = OpenapiClient::GameRoomApi.new.create_game_room(create_game_room_request: request)
puts room.task.status

begin
  users.get_user_info('nobody-here')
rescue OpenapiClient::ApiError => e
  puts "#{e.code} #{JSON.parse(e.response_body)['error']}"
end
